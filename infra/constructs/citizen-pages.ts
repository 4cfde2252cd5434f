import { Duration } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { CitizenPage } from '../../functions/citizens/citizen-page.ts';
import { explain } from '../explained.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

export interface CitizenPagesProps extends HouseFunctionProps {
  readonly api: HttpApi;
  readonly pages: readonly Pick<CitizenPage, 'page' | 'method' | 'path'>[];
}

/** The pages for citizens: one function, and a route to it for each page, which asks nobody who they are. */
export class CitizenPages extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { api, pages, ...props }: CitizenPagesProps) {
    super(scope, id);
    this.function = new HouseFunction(this, id, { timeout: Duration.seconds(28), answersFaults: true, ...props });
    const integration = new HttpLambdaIntegration(id, this.function.lambda, { scopePermissionToRoute: false });
    for (const { method, path, page } of pages) {
      const methods = [HttpMethod[method]];
      for (const route of api.addRoutes({ path, methods, integration, authorizer: new HttpNoneAuthorizer() })) {
        explain(route, 'APIG4', `Citizens have no account, and the page knows nobody: ${page}.`);
      }
    }
  }
}
