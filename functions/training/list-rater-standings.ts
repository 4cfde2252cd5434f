import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { trainings } from '../../shared/data/trainings.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { type RaterTraining, raterStanding } from '../../shared/domain/training/rater-training.ts';
import { caseWalk } from '../console/case-walk.ts';
import { type Names, namesOf } from '../console/names.ts';
import { openScope } from '../console/scope.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { schemeOf } from '../scheme-of.ts';

type Row = AnswerOf<'listRaterStandings'>['items'][number];

interface Beside {
  readonly scheme: Scheme;
  readonly names: Names;
  readonly trainings: readonly RaterTraining[];
}

const rowOf = (raterId: string, people: number, { scheme, names, trainings: all }: Beside): Row => {
  const training = all.find((one) => one.raterId === raterId);
  const { attempts = [], certifiedAt } = training ?? {};
  return {
    rater: personRef(raterId, names),
    people,
    standing: raterStanding(scheme, training),
    attempts: attempts.length,
    ...(certifiedAt === undefined ? {} : { certifiedAt }),
    tendencies: attempts.at(-1)?.report.findings.map(({ tendency }) => tendency) ?? [],
  };
};

/**
 * Who rates the people of a cycle, and who of them is certified: a page of people at a time, in the order of the units.
 * Whoever rates people on two pages is on both; the numbers of people add up.
 */
export const listRaterStandings = endpoint('listRaterStandings', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = params;
  const [cycle, scope] = await Promise.all([
    loadCycle({ agencyId, cycleId }, deps),
    openScope({ agencyId, cycleId }, deps),
  ]);
  const { items, ...page } = await caseWalk(scope, query, deps);
  const people = new Map<string, number>();
  for (const { case: one } of items) {
    const raterId = one.segments.at(-1)?.supervisorId;
    if (raterId !== undefined) people.set(raterId, (people.get(raterId) ?? 0) + 1);
  }
  const raterIds = [...people.keys()];
  const [scheme, names, known] = await Promise.all([
    schemeOf(cycle, deps),
    namesOf(agencyId, raterIds, deps),
    trainings(deps.table, agencyId).ofRaters(cycleId, raterIds),
  ]);
  const beside = { scheme, names, trainings: known };
  return { answer: { body: { items: [...people].map(([id, count]) => rowOf(id, count, beside)), ...page } } };
});
