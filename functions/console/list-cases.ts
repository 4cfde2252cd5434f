import type { AnswerOf } from '../../shared/contract/index.ts';
import { endpoint } from '../endpoint.ts';
import { personRef, unitRef } from '../name-refs.ts';
import { caseWalk, type WalkedCase } from './case-walk.ts';
import { type Names, namesOf } from './names.ts';
import { openScope } from './scope.ts';
import { isLate } from './task-view.ts';

type CaseRow = AnswerOf<'listCases'>['items'][number];

const rowOf = ({ case: one, next }: WalkedCase, { names, now }: { names: Names; now: string }): CaseRow => {
  const { caseId, cycleId, employeeId, unitId, stage, midReview, selfAssessed, announcedPredicate } = one;
  return {
    caseId,
    cycleId,
    employee: personRef(employeeId, names),
    unit: unitRef(unitId, names),
    stage,
    midReview,
    selfAssessed,
    ...(announcedPredicate === undefined ? {} : { predicate: announcedPredicate }),
    ...(next === undefined
      ? {}
      : {
          next: {
            taskId: next.taskId,
            kind: next.kind,
            assignee: personRef(next.assigneeId, names),
            dueAt: next.wait.dueAt,
            late: isLate(next, now),
          },
        }),
  };
};

/** The cases of a unit and those below it, with what each waits for; of one stage, or only late ones, if asked. */
export const listCases = endpoint('listCases', async ({ actor, params, query, now }, deps) => {
  const { agencyId } = actor;
  const { unitId, direct, ...wish } = query;
  const where = { ...(unitId === undefined ? {} : { unitId }), ...(direct === undefined ? {} : { direct }) };
  const scope = await openScope({ agencyId, cycleId: params.cycleId, ...where }, deps);
  const { items, ...page } = await caseWalk(scope, wish, deps);
  const ids = items.flatMap(({ case: one, next }) => [one.employeeId, ...(next ? [next.assigneeId] : [])]);
  const names = await namesOf(agencyId, ids, deps);
  return { answer: { body: { items: items.map((walked) => rowOf(walked, { names, now })), ...page } } };
});
