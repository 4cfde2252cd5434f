import { calibrations, calibrationWrites } from '../../shared/data/calibrations.ts';
import { countsOf } from '../../shared/data/counts.ts';
import { people } from '../../shared/data/people.ts';
import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { calibrationProposals } from '../../shared/domain/calibration/calibration-proposals.ts';
import { calibrationRuleOf } from '../../shared/domain/calibration/calibration-rule.ts';
import {
  conflictedIn,
  openCalibration as decide,
  tooWide,
} from '../../shared/domain/calibration/calibration-session.ts';
import { noYearToCalibrate } from '../../shared/domain/calibration/calibration-year.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { openRegister, type Register } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitInCycle } from '../scoring/unit-in-cycle.ts';
import { unitTree } from '../unit-tree.ts';
import { calibrationView } from './calibration-view.ts';
import { lineOf } from './line-of.ts';
import { openedNotices } from './notices.ts';
import { ratedWithin } from './rated-within.ts';

interface Panel {
  readonly agencyId: string;
  readonly panel: readonly string[];
  readonly on: string;
}

/** Who of the panel may not speak on whom. */
const conflictsOf = async (results: readonly Result[], { agencyId, panel, on }: Panel, deps: Dependencies) => {
  const register = await openRegister(agencyId, [...panel, ...results.map(({ employeeId }) => employeeId)], deps);
  return new Map(
    results.map((result) => {
      const line = lineOf(result.employeeId, panel, { register, on });
      return [result.caseId, conflictedIn(panel, { result, line })] as const;
    }),
  );
};

/** The units that one session looks at, and those of which an open one would look at the same people. */
const scopeOf = (unitId: string, { units }: Register) => {
  const tree = unitTree(units);
  const within = [...tree.idsWithin(unitId)];
  return { within, overlapping: new Set([...within, ...tree.pathTo(unitId).map((unit) => unit.unitId)]) };
};

/** From the counters: no case is looked at. */
const peopleIn = (unitIds: readonly string[], counts: readonly UnitCounts[]): number => {
  const wanted = new Set(unitIds);
  return counts.reduce((sum, { unitId, cases }) => (wanted.has(unitId) ? sum + cases : sum), 0);
};

const unknownIn = async ({ agencyId, panel }: Panel, { table }: Dependencies): Promise<readonly Refusal[]> => {
  const known = await people(table, agencyId).employees(panel);
  return panel
    .filter((one) => !known.has(one))
    .map((employeeId) => ({ code: 'not-found', field: '/panel', facts: { employeeId } }));
};

/** What the panel is pointed to: those with most reasons whom no earlier panel has seen, as many as a session holds. */
const proposalsIn = async (within: readonly string[], cycle: Parameters<typeof ratedWithin>[1], deps: Dependencies) => {
  const { results, spreadOf } = await ratedWithin(within, cycle, deps);
  const { scheme } = cycle;
  const seen = new Set(results.flatMap(({ caseId, calibratedBy }) => (calibratedBy === undefined ? [] : [caseId])));
  const found = calibrationProposals(results, { scheme, rule: calibrationRuleOf(scheme), spreadOf });
  const all = found.filter(({ caseId }) => !seen.has(caseId));
  const proposals = all.slice(0, limits.calibration.proposals);
  const ids = new Set(proposals.map(({ caseId }) => caseId));
  return {
    proposals,
    leftOff: all.length - proposals.length,
    results: results.filter(({ caseId }) => ids.has(caseId)),
  };
};

/** Refusals say which unit an open session is of. */
const named = (refusals: readonly Refusal[], { unitName }: Register): readonly Refusal[] =>
  refusals.map((one) =>
    one.code === 'calibration-open'
      ? { ...one, facts: { ...one.facts, unitName: unitName(String(one.facts?.unitId)) } }
      : one,
  );

/**
 * HR opens a session of a unit and what is below it, with a panel. It holds the announcement of these units until it is
 * closed, and its panel is told. What a session has no room for, the next one takes.
 */
export const openCalibration = endpoint('openCalibration', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId, zone } = actor;
  const { unit, cycle } = await unitInCycle({ ...params, agencyId }, deps);
  const { cycleId, unitId } = unit;
  const on = localDateOf(now, zone);
  const panel = { agencyId, panel: [...new Set(body.panel)], on };
  const [unknown, scheme, register, counts] = await Promise.all([
    unknownIn(panel, deps),
    schemeOf(cycle, deps),
    openRegister(agencyId, [], deps),
    countsOf(deps.table, agencyId, cycleId),
  ]);
  const { within, overlapping } = scopeOf(unitId, register);
  const early = [...noYearToCalibrate(cycle), ...unknown, ...tooWide(peopleIn(within, counts))];
  if (early.length > 0) return { refusals: early };
  const { proposals, leftOff, results } = await proposalsIn(within, { agencyId, cycleId, scheme }, deps);
  const open = (await calibrations(deps.table, agencyId).open(cycleId)).filter((one) => overlapping.has(one.unitId));
  const opening = { sessionId: deps.ids.next(), cycleId, unitId, panel: panel.panel, proposals };
  const conflicts = await conflictsOf(results, panel, deps);
  const decided = decide(opening, { scheme, actor: employeeId, now, open, conflicts });
  if (!decided.ok) return { refusals: named(decided.refusals, register) };
  const session = { ...decided.value, ...(leftOff === 0 ? {} : { leftOff }) };
  const facts = { cycleId, unitId, panel: session.panel, proposals: proposals.length };
  return {
    answer: { body: await calibrationView(actor, { session }, deps) },
    changes: [
      {
        journalId: `calibration-${session.sessionId}`,
        facts,
        writes: calibrationWrites(agencyId).opened(session),
        events: notify(agencyId, now, openedNotices(session, { actor, cycle, unitName: register.unitName(unitId) })),
      },
    ],
  };
});
