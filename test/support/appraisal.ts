import { getMissedTargets } from '../../functions/reviews/get-missed-targets.ts';
import { nameCauses } from '../../functions/reviews/name-causes.ts';
import { announceResults } from '../../functions/scoring/announce-results.ts';
import { rateSegment } from '../../functions/scoring/rate-segment.ts';
import { cases, caseWrites, saveCase } from '../../shared/data/cases.ts';
import { cycles, cycleWrites } from '../../shared/data/cycles.ts';
import { documentsOf } from '../../shared/data/document.ts';
import { partitions } from '../../shared/data/keys.ts';
import { notices } from '../../shared/data/notices.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Level, OrganisationPredicate } from '../../shared/domain/schemes/scheme.ts';
import type { BehaviourRating, RatingInput } from '../../shared/domain/scoring/result.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { Write } from '../../shared/ports/table.ts';
import type { App } from './app.ts';
import { aPlanContent, caseOf, cycleId, withApprovedPlan } from './small-office.ts';

/** What was measured of the plan of the small office: working days per complaint, and complaints closed. */
export interface Measured {
  readonly days?: number;
  readonly complaints?: number;
}

/** Exactly the targets: the proposal is `meets`. */
const onTarget: Measured = { days: 10, complaints: 120 };

/** Half the time and a fifth more complaints: the proposal is `above`. */
export const aboveTarget: Measured = { days: 5, complaints: 144 };

/** Half of what was planned: the proposal is `below`. */
export const belowTarget: Measured = { days: 15, complaints: 60 };

const monthOf = (segmentId: string, { days, complaints }: Measured, app: App) => {
  const rest = { month: '2026-06', source: 'Buku register', evidenceIds: [] };
  return {
    segmentId,
    month: '2026-06',
    actuals: [
      ...(days === undefined ? [] : [{ ...rest, indicatorId: 'i1', value: days }]),
      ...(complaints === undefined ? [] : [{ ...rest, indicatorId: 'i2', value: complaints }]),
    ],
    recordedAt: app.now(),
    recordedBy: 'siti',
    version: 0,
  };
};

/** What was measured of the plan, all in June. */
export const withMeasurements = async (app: App, employeeId: string, measured: Measured): Promise<void> => {
  const { month } = caseWrites(app.agencyId, caseOf(employeeId));
  await app.table.transact([month(monthOf('s1', measured, app))]);
};

/** An approved plan of the year with what was measured. */
export const withMeasuredYear = async (app: App, employeeId: string, measured: Measured = onTarget): Promise<void> => {
  await withApprovedPlan(app, employeeId);
  await withMeasurements(app, employeeId, measured);
};

export const withOrganisationRating = (
  app: App,
  unitId: string,
  predicate: OrganisationPredicate = 'baik',
): Promise<void> =>
  app.table.transact([
    cycleWrites(app.agencyId).organisationRating({
      cycleId,
      unitId,
      predicate,
      reason: '',
      ratedBy: 'kepala',
      ratedAt: app.now(),
      version: 0,
    }),
  ]);

/** Cuts the year of a case in two: until the end of June under one supervisor, then under another. Both have a plan. */
export const withTwoSupervisors = async (
  app: App,
  employeeId: string,
  { first, second, measured = onTarget }: { first: string; second: string; measured?: Measured },
): Promise<void> => {
  await withMeasuredYear(app, employeeId, measured);
  const { agencyId, table } = app;
  const caseId = caseOf(employeeId);
  const one = await theCase(app, employeeId);
  const [whole] = one.segments;
  if (!whole) throw new Error('the case has no segment');
  const write = caseWrites(agencyId, caseId);
  const plan: Plan = {
    ...aPlanContent(),
    caseId,
    segmentId: 's2',
    employeeId,
    status: 'approved',
    revision: 1,
    comments: [],
    version: 0,
  };
  await table.transact([
    ...saveOnly({
      ...one,
      segments: [
        { ...whole, to: '2026-06-30', supervisorId: first },
        { ...whole, segmentId: 's2', from: '2026-07-01', supervisorId: second },
      ],
    }),
    write.plan(plan),
    write.month(monthOf('s2', measured, app)),
  ]);
};

/** A case as a test arranges it, without counters. */
const saveOnly = (one: Case): readonly Write[] => saveCase(one, undefined).slice(0, 1);

const theCase = async (app: App, employeeId: string): Promise<Case> => {
  const found = await cases(app.table, app.agencyId).case(caseOf(employeeId));
  if (!found) throw new Error(`${employeeId} has no case`);
  return found;
};

/** Everything about somebody's year, to see what an operation changed or left alone. */
export const fileOf = async (app: App, employeeId: string) => {
  const file = await cases(app.table, app.agencyId).file(caseOf(employeeId));
  if (!file) throw new Error(`${employeeId} has no case`);
  return file;
};

/** Every item of somebody's case and its journal and outbox, to show that nothing changed. */
export const everythingOf = async (app: App, employeeId: string): Promise<readonly unknown[]> => {
  const { agencyId, table } = app;
  const caseId = caseOf(employeeId);
  const pages = await Promise.all(
    [partitions.case(agencyId, caseId), partitions.journal(agencyId, caseId), partitions.outbox(agencyId, caseId)].map(
      (pk) => table.query({ pk }),
    ),
  );
  return pages.flatMap(({ items }) => items);
};

/** The actions in the journal of somebody's case, in order. */
export const actionsOf = async (app: App, employeeId: string): Promise<readonly string[]> => {
  const pk = partitions.journal(app.agencyId, caseOf(employeeId));
  const { items } = await app.table.query({ pk, sk: { beginsWith: 'audit#' } });
  return documentsOf<{ action: string }>(items).map(({ action }) => action);
};

const behaviourIds = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const;

const behavioursAt = (level: Level): readonly BehaviourRating[] =>
  behaviourIds.map((behaviourId) => ({ behaviourId, level }));

/** A rating under the matrix, all behaviours alike. */
export const levelsOf = (results: Level, behaviour: Level, overrideReason?: string): RatingInput => ({
  resultsLevel: results,
  behaviourLevel: behaviour,
  behaviours: behavioursAt(behaviour),
  ...(overrideReason === undefined ? {} : { overrideReason }),
});

const succeeded = (what: string, { status, problem }: { status: number; problem: unknown }): void => {
  if (status >= 300) throw new Error(`${what}: ${JSON.stringify(problem)}`);
};

/** Names a cause and a remedy for whatever was missed; nothing where all was reached. */
export const withCausesNamed = async (app: App, employeeId: string, by = 'budi'): Promise<void> => {
  const at = { caseId: caseOf(employeeId), segmentId: 's1' };
  const { missed } = (await app.call(getMissedTargets, by, at)).body;
  if (missed.length === 0) return;
  const findings = missed.map(({ indicatorId }: { indicatorId: string }) => ({
    indicatorId,
    cause: 'competency' as const,
    remedy: 'Belajar dari rekan yang mahir',
    ownerId: employeeId,
    dueOn: '2027-04-30',
  }));
  succeeded('causes', await app.call(nameCauses, by, { ...at, body: { findings } }));
};

interface Judgement {
  readonly rating?: RatingInput;
  readonly measured?: Measured;
  /** Who rates; `budi` when absent. */
  readonly by?: string;
}

/** Somebody of the service unit with a measured and rated year; the unit is rated where it isn't yet. */
const withRatedYear = async (app: App, employeeId: string, judgement: Judgement = {}): Promise<void> => {
  const { rating: body = levelsOf('meets', 'meets'), measured = onTarget, by = 'budi' } = judgement;
  await withMeasuredYear(app, employeeId, measured);
  const rated = await cycles(app.table, app.agencyId).organisationRating(cycleId, 'layanan');
  if (!rated) await withOrganisationRating(app, 'layanan');
  await withCausesNamed(app, employeeId, by);
  succeeded('rating', await app.call(rateSegment, by, { caseId: caseOf(employeeId), segmentId: 's1', body }));
};

/** HR announces the service unit. */
export const announced = async (app: App): Promise<void> => {
  const unit = { cycleId, unitId: 'layanan', body: { spreadReason: 'Sesuai capaian unit.' } };
  succeeded('announcement', await app.call(announceResults, 'wati', unit));
};

/** Somebody's year rated and announced: the result has version 2. */
export const withAnnouncedResult = async (app: App, employeeId: string, judgement: Judgement = {}): Promise<void> => {
  await withRatedYear(app, employeeId, judgement);
  await announced(app);
};

/** The kinds of somebody's notices, the newest first. */
export const inboxOf = async (app: App, employeeId: string): Promise<readonly string[]> => {
  const { items } = await notices(app.table, app.agencyId).inbox(employeeId);
  return items.map(({ kind }) => kind);
};
