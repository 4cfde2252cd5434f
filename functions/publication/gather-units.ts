import { complaints } from '../../shared/data/complaints.ts';
import { countsOf } from '../../shared/data/counts.ts';
import { type NumbersByUnit, publications } from '../../shared/data/publications.ts';
import { surveys } from '../../shared/data/surveys.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { isInPeriod, quartersIn } from '../../shared/domain/publication/publication.ts';
import { type GatheredUnit, unitNumbers } from '../../shared/domain/publication/published-rows.ts';
import type { SurveyScores } from '../../shared/domain/surveys/elements.ts';
import { totalsOf } from '../../shared/domain/surveys/elements.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister } from '../register.ts';
import { heardIn } from '../surveys/heard.ts';

interface Wish {
  readonly agencyId: string;
  readonly period: string;
  readonly cycleId?: string;
  /** The edition that the public has. */
  readonly earlier?: string;
}

/** So many units are asked at once. */
const atOnce = 25;

/** What counted in the survey of each unit's own services. */
const scoresByUnit = async ({ agencyId, period }: Wish, deps: Dependencies) => {
  const found = new Map<string, SurveyScores[]>();
  for (const { serviceId, unitId } of await surveys(deps.table, agencyId).services()) {
    for (const quarter of quartersIn(period)) {
      const { counting } = await heardIn(agencyId, { channel: 'token', placeId: serviceId, period: quarter }, deps);
      found.set(unitId, [...(found.get(unitId) ?? []), ...counting.map(({ scores }) => scores)]);
    }
  }
  return found;
};

/** In time: no deadline passed over it, so the system sent it to no head above. */
const isInTime = ({ entries }: Complaint): boolean =>
  !entries.some(({ kind, by }) => kind === 'escalated' && by === 'system');

const complaintsOf = async ({ unitId, zone }: Unit, { agencyId, period }: Wish, { table }: Dependencies) => {
  const dayBefore = `${Number(period.slice(0, 4)) - 1}-12-31`;
  const since = await complaints(table, agencyId).ofUnitSince(unitId, dayBefore);
  const received = since.filter(({ receivedAt }) => isInPeriod(period, localDateOf(receivedAt, zone)));
  const inTime = received.filter(isInTime).length;
  return { inTime, late: received.length - inTime };
};

const complaintsByUnit = async (units: readonly Unit[], wish: Wish, deps: Dependencies) => {
  const found = new Map<string, { readonly inTime: number; readonly late: number }>();
  for (let start = 0; start < units.length; start += atOnce) {
    const some = units.slice(start, start + atOnce);
    const counted = await Promise.all(some.map((unit) => complaintsOf(unit, wish, deps)));
    for (const [at, { unitId }] of some.entries()) found.set(unitId, counted[at] ?? { inTime: 0, late: 0 });
  }
  return found;
};

/** What is known of every unit in a period: from counters, from answers that count, and from complaints that came. */
export const gatherUnits = async (wish: Wish, deps: Dependencies) => {
  const { agencyId, cycleId, earlier } = wish;
  const { units } = await openRegister(agencyId, [], deps);
  const [counted, scores, complained, before] = await Promise.all([
    cycleId === undefined ? [] : countsOf(deps.table, agencyId, cycleId),
    scoresByUnit(wish, deps),
    complaintsByUnit(units, wish, deps),
    earlier === undefined ? ({} as NumbersByUnit) : publications(deps.table, agencyId).numbers(earlier),
  ]);
  const counters = new Map(counted.map((one) => [one.unitId, one]));
  const gathered = units.map(({ unitId, name, parentId }): GatheredUnit => {
    const heard = scores.get(unitId) ?? [];
    const known = before[unitId];
    return {
      unitId,
      name,
      ...(parentId === undefined ? {} : { parentId }),
      ...unitNumbers(
        counters.get(unitId)?.predicates,
        { answers: heard.length, totals: totalsOf(heard) },
        complained.get(unitId) ?? { inTime: 0, late: 0 },
      ),
      ...(known === undefined ? {} : { before: known }),
    };
  });
  return { gathered, cases: counted.reduce((sum, one) => sum + one.cases, 0) };
};
