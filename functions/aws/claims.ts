import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/**
 * The event with the employee's id as `sub`. Cognito makes the `sub` of a token itself and lets nobody choose it, so the
 * id comes in `employee_id`; a provider that uses the id as `sub`, as the embedded one does, sends no such claim.
 */
export const withEmployeeAsSubject = (event: Event): Event => {
  const { authorizer } = event.requestContext;
  const employeeId = authorizer?.jwt.claims.employee_id;
  if (typeof employeeId !== 'string' || employeeId === '') return event;
  const jwt = { ...authorizer.jwt, claims: { ...authorizer.jwt.claims, sub: employeeId } };
  return { ...event, requestContext: { ...event.requestContext, authorizer: { ...authorizer, jwt } } };
};
