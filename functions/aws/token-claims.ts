import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/**
 * Cognito's trigger before it makes a token: puts the agency and the employee's id of the account into the access token.
 * An account without them gets a token that the API doesn't accept.
 */
export const handler = async (event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> => {
  const { userAttributes } = event.request;
  const agencyId = userAttributes['custom:agency_id'];
  const employeeId = userAttributes['custom:employee_id'];
  if (!agencyId || !employeeId) return event;
  const claimsToAddOrOverride = { agency_id: agencyId, employee_id: employeeId };
  event.response = { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } };
  return event;
};
