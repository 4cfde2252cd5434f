import { cases } from '../../shared/data/cases.ts';
import { visibleResult } from '../../shared/domain/scoring/result-decisions.ts';
import { endpoint } from '../endpoint.ts';

/**
 * Shows a result with its layers and receipts. Until it is announced its employee, whatever else they are, can't tell
 * whether there is one.
 */
export const getResult = endpoint('getResult', async ({ case: one, actor }, { table }) => {
  const result = await cases(table, one.agencyId).result(one.caseId);
  const own = one.employeeId === actor.employeeId;
  const visible = result && visibleResult(result, own ? 'employee' : 'supervisor');
  if (!visible) return { refusals: [{ code: own ? 'not-announced' : 'not-found' }] };
  return { answer: { body: visible, etag: visible.version } };
});
