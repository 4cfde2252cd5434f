import type { CitizenPage } from '../citizens/citizen-page.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../endpoint.ts';

/**
 * One Lambda function for the pages for citizens: the route that the gateway matched decides which of them answers.
 * @throws {Error} from the function that is made, for a route that none of the pages has
 */
export const citizensHandler = (pages: readonly CitizenPage[], deps: Dependencies): Handler => {
  const handlers = new Map(pages.map((page) => [`${page.method} ${page.path}`, page.bind(deps)]));
  return async (event, context) => {
    const handler = handlers.get(event.routeKey);
    if (!handler) throw new Error(`route ${event.routeKey}: want one of ${[...handlers.keys()].join(', ')}`);
    return handler(event, context);
  };
};
