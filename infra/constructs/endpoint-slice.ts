import { Duration } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, HttpNoneAuthorizer, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { Operation } from '../../shared/contract/define-operations.ts';
import { explain } from '../explained.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

export interface EndpointSliceProps extends HouseFunctionProps {
  readonly api: HttpApi;
  readonly operations: Readonly<Record<string, Operation>>;
  /** For every operation that the contract does not call public. */
  readonly authorizer: IHttpRouteAuthorizer;
}

/** One slice of the API: one function, and a route to it for each operation of the contract. */
export class EndpointSlice extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { api, operations, authorizer, ...props }: EndpointSliceProps) {
    super(scope, id);
    // The gateway gives up after 30 seconds; the function ends before, with an answer of its own.
    this.function = new HouseFunction(this, id, { timeout: Duration.seconds(28), answersFaults: true, ...props });
    const integration = new HttpLambdaIntegration(id, this.function.lambda, { scopePermissionToRoute: false });
    for (const operation of Object.values(operations)) {
      const routes = api.addRoutes({
        path: operation.path,
        methods: [HttpMethod[operation.method]],
        integration,
        authorizer: operation.public ? new HttpNoneAuthorizer() : authorizer,
      });
      if (operation.public)
        for (const route of routes) explain(route, 'APIG4', `Public by contract: ${operation.summary.en}.`);
    }
  }
}
