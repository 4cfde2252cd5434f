import { contract } from '../../shared/contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Endpoint, Handler } from '../endpoint.ts';
import { withEmployeeAsSubject } from './claims.ts';

/** As API Gateway names a route: `POST /cases/{caseId}/appeal`, without the stage. */
const routeKeyOf = ({ operation }: Endpoint): string => `${contract[operation].method} ${contract[operation].path}`;

/**
 * One Lambda function for the endpoints of a slice: the route that the gateway matched decides which of them answers.
 * @throws {Error} from the function that is made, for a route that none of the endpoints has
 */
export const apiHandler = (endpoints: readonly Endpoint[], deps: Dependencies): Handler => {
  const handlers = new Map(endpoints.map((endpoint) => [routeKeyOf(endpoint), endpoint.bind(deps)]));
  return async (event, context) => {
    const handler = handlers.get(event.routeKey);
    if (!handler) throw new Error(`route ${event.routeKey}: want one of ${[...handlers.keys()].join(', ')}`);
    return handler(withEmployeeAsSubject(event), context);
  };
};
