import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { cases } from '../../shared/data/cases.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { CalibrationProposal } from '../../shared/domain/calibration/calibration-proposals.ts';
import { type CalibrationSession, conflictedIn } from '../../shared/domain/calibration/calibration-session.ts';
import type { Result, ResultLayer } from '../../shared/domain/scoring/result.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import type { Actor } from '../actor.ts';
import { type Names, namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef, personRefs, unitRef } from '../name-refs.ts';
import { openRegister, type Register } from '../register.ts';
import { lineOf } from './line-of.ts';
import { raterOf } from './rater-of.ts';

type Row = AnswerOf<'getCalibration'>['rows'][number];
type Ruling = CalibrationSession['rulings'][number];

/** The layer that this ruling laid, and the one that it was about. */
const layersOf = (result: Result, ruling: Ruling | undefined) => {
  const layers = result.layers.filter(({ kind }) => kind !== 'appeal');
  const at = layers.findIndex(
    (one) => one.kind === 'calibration' && one.at === ruling?.at && one.reason === ruling.reason,
  );
  const before = (at > 0 ? layers[at - 1] : layers.at(-1)) ?? countingLayer(result);
  return { before, laid: at > 0 ? layers[at] : undefined };
};

const rulingOf = ({ verdict, reason, present, by, at }: Ruling, laid: ResultLayer | undefined, names: Names) => ({
  verdict,
  reason,
  present: personRefs(present, names),
  by: personRef(by, names),
  at,
  ...(laid === undefined ? {} : { outcome: laid.outcome }),
});

interface Around {
  readonly session: CalibrationSession;
  readonly names: Names;
  readonly register: Register;
  readonly on: string;
  readonly unitOf: (caseId: string) => string;
}

const rowOf = ({ caseId, reasons }: CalibrationProposal, result: Result, around: Around): Row => {
  const { session, names, register, on, unitOf } = around;
  const ruling = session.rulings.find((one) => one.caseId === caseId);
  const { before, laid } = layersOf(result, ruling);
  const line = lineOf(result.employeeId, session.panel, { register, on });
  return {
    caseId,
    employee: personRef(result.employeeId, names),
    unit: unitRef(unitOf(caseId), names),
    rater: personRef(raterOf(before), names),
    layerId: countingLayer(result).layerId,
    rated: before.outcome,
    reason: before.reason,
    reasons: [...reasons],
    conflicted: conflictedIn(session.panel, { result, line }),
    isAnnounced: result.announcedAt !== undefined,
    ...(ruling === undefined ? {} : { ruling: rulingOf(ruling, laid, names) }),
  };
};

const peopleIn = (session: CalibrationSession, results: readonly Result[]): readonly string[] => [
  ...session.panel,
  ...session.rulings.flatMap(({ by, present }) => [by, ...present]),
  ...results.flatMap((result) => [result.employeeId, ...result.layers.map(raterOf)]),
];

/** Everybody at whom a panel looks: what they were given, why the panel looks, and what it decided. */
export const calibrationRows = async (
  { agencyId, zone }: Actor,
  { session, changed }: { readonly session: CalibrationSession; readonly changed: Result | undefined },
  deps: Dependencies,
): Promise<Row[]> => {
  const store = cases(deps.table, agencyId);
  const ids = session.proposals.map(({ caseId }) => caseId);
  const [stored, found] = await Promise.all([store.results(ids), store.several(ids)]);
  const results = stored.map((result) => (result.caseId === changed?.caseId ? changed : result));
  const people = [...new Set(peopleIn(session, results))];
  const [names, register] = await Promise.all([
    namesOf(agencyId, people, deps),
    openRegister(agencyId, [...session.panel, ...results.map(({ employeeId }) => employeeId)], deps),
  ]);
  const unitById = new Map(found.map(({ caseId, unitId }) => [caseId, unitId]));
  const unitOf = (caseId: string): string => unitById.get(caseId) ?? session.unitId;
  const around = { session, names, register, on: localDateOf(deps.clock.now(), zone), unitOf };
  const byId = new Map(results.map((result) => [result.caseId, result]));
  return session.proposals.flatMap((proposal) => {
    const result = byId.get(proposal.caseId);
    return result === undefined ? [] : [rowOf(proposal, result, around)];
  });
};
