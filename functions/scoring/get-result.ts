import { cases } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import { inputsOf } from '../../shared/domain/scoring/receipt.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { visibleResult } from '../../shared/domain/scoring/result-decisions.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { personRefs } from '../name-refs.ts';
import { openRegister } from '../register.ts';

const peopleIn = ({ layers }: Result): readonly string[] =>
  layers.flatMap(({ by, receipt }) => [by, ...inputsOf(receipt).segments.map(({ ratedBy }) => ratedBy)]);

/** A year that could not be rated has no layer, but reasons; it is nothing to be kept from anybody. */
const withoutResult = async ({ agencyId, caseId, employeeId, version }: Case, deps: Dependencies) => {
  const found = await cases(deps.table, agencyId).unratableOf(caseId);
  const unratable = found.filter(({ declaredAt }) => declaredAt !== undefined);
  const ids = unratable.flatMap(({ proposedBy, declaredBy }) => [proposedBy, ...(declaredBy ? [declaredBy] : [])]);
  const people = personRefs(ids, await openRegister(agencyId, ids, deps));
  return { caseId, employeeId, layers: [], unratable, people, version };
};

/**
 * Shows a result with its layers and receipts, and the names of who wrote them. Until it is announced its employee,
 * whatever else they are, can't tell whether there is one.
 */
export const getResult = endpoint('getResult', async ({ case: one, actor }, deps) => {
  const { agencyId, caseId, employeeId } = one;
  const result = await cases(deps.table, agencyId).result(caseId);
  if (!result && one.stage === 'unratable')
    return { answer: { body: await withoutResult(one, deps), etag: one.version } };
  const own = employeeId === actor.employeeId;
  const visible = result && visibleResult(result, own ? 'employee' : 'supervisor');
  if (!visible) return { refusals: [{ code: own ? 'not-announced' : 'not-found' }] };
  const ids = peopleIn(visible);
  const people = personRefs(ids, await openRegister(agencyId, ids, deps));
  return { answer: { body: { ...visible, people }, etag: visible.version } };
});
