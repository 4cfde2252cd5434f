import { journalHead } from '../../shared/data/audit.ts';
import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import { countRating } from '../../shared/data/rater-counts.ts';
import { resultWrites } from '../../shared/data/result-writes.ts';
import type { Case } from '../../shared/domain/case.ts';
import { rateSegment as decide, type RatingContext } from '../../shared/domain/scoring/rating-decision.ts';
import type { Result, SegmentRating } from '../../shared/domain/scoring/result.ts';
import { resultAfterRating } from '../../shared/domain/scoring/result-of-year.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { standingOfRater } from '../training/standing-of-rater.ts';
import { colleaguesAnswerUntil } from './colleagues-answer-until.ts';
import { type SegmentBasis, segmentBasis } from './segment-basis.ts';

/** Who supervised the segment, who acts for them today, and whoever the task was given or escalated to. */
const supervisorIds = ({ file, office, segment }: SegmentBasis): readonly string[] => {
  const { segmentId, supervisorId } = segment;
  const task = file.tasks.find((one) => one.kind === 'rate' && one.segmentId === segmentId && one.status === 'open');
  return [supervisorId, office.supervisorIn(segmentId), task?.assigneeId, task?.escalatedToId].flatMap(
    (employeeId) => employeeId ?? [],
  );
};

const contextOf = (basis: SegmentBasis, { actor, now }: { actor: string; now: string }): RatingContext => {
  const { file, office, segment, attainment, isLast } = basis;
  return {
    caseId: file.case.caseId,
    segmentId: segment.segmentId,
    employeeId: file.case.employeeId,
    actor,
    now,
    scheme: office.scheme,
    supervisorIds: supervisorIds(basis),
    organisationRating: basis.organisationRating,
    leadsUnit: basis.leadsUnit,
    proposal: basis.proposal,
    coverage: attainment.coverage,
    rateable: attainment.rateable && basis.unratable?.declaredAt === undefined,
    innovationNamed: (file.selfAssessment?.innovation?.trim() ?? '') !== '',
    earlier: isLast ? basis.earlier : [],
    unratedEarlier: isLast ? basis.unratedEarlier : [],
    unexplained: basis.unexplained,
    colleaguesAnswerUntil: colleaguesAnswerUntil(basis),
    existing: basis.existing,
    announced: file.result?.announcedAt !== undefined,
  };
};

const yearWith = ({ file, office, year }: SegmentBasis, rating: SegmentRating) => {
  const { caseId, employeeId } = file.case;
  const segments = year.map((segment) => (segment.segmentId === rating.segmentId ? { ...segment, rating } : segment));
  const { scheme } = office;
  const ctx = { caseId, employeeId, scheme, now: rating.ratedAt, existing: file.result };
  return resultAfterRating(segments, { ...ctx, ratedSegmentId: rating.segmentId });
};

/**
 * What is written with a rating: the task is answered, and with the last one of the year there is a result. The case is
 * written in any event: of two ratings at the same instant the second then sees the first, and one of them is the last.
 */
const changeOf = ({ file, segment, existing }: SegmentBasis, rating: SegmentRating, result: Result | undefined) => {
  const { agencyId, caseId, cycleId } = file.case;
  const { segmentId } = rating;
  const write = caseWrites(agencyId, caseId);
  const answered = answerOpenTask(agencyId, file.tasks, { kind: 'rate', segmentId, outcome: 'rated' });
  const next: Case = result ? { ...file.case, stage: 'rated' } : file.case;
  const layerId = result?.layers.at(-1)?.layerId;
  return {
    journalId: caseId,
    facts: { segmentId, ...(layerId === undefined ? {} : { layerId }) },
    writes: [
      write.rating(rating),
      ...(result ? resultWrites(agencyId, result) : []),
      ...saveCase(next, file.case),
      ...countRating(rating, existing, { agencyId, cycleId, unitId: segment.unitId }),
      ...answered.writes,
    ],
    events: answered.events,
  };
};

/**
 * The supervisor rates results and behaviour of a segment. The last rating of the year makes its result, hidden from the
 * employee until it is announced; a rating that is changed before that lays a new layer over it.
 */
export const rateSegment = endpoint('rateSegment', async ({ case: one, params, body, actor, now }, deps) => {
  // Taken before anything is read: what is recorded meanwhile makes the rating be decided again, so the receipt is whole.
  const head = await journalHead(deps.table, { agencyId: one.agencyId, journalId: one.caseId });
  const basis = await segmentBasis(one, params.segmentId, deps);
  if (basis.office.cycle.phases.scoring.status === 'scheduled') {
    return { refusals: [{ code: 'phase-not-open', facts: { phase: 'scoring' } }] };
  }
  const decided = decide(body, contextOf(basis, { actor: actor.employeeId, now }));
  if ((await standingOfRater(actor, basis.office, deps)) === 'refused') {
    const refusals = decided.ok ? [] : decided.refusals;
    return { refusals: [{ code: 'rater-not-certified', facts: { cycleId: one.cycleId } }, ...refusals] };
  }
  if (!decided.ok) return decided;
  const year = yearWith(basis, decided.value);
  if (!year.ok) return year;
  const saved = { ...decided.value, version: decided.value.version + 1 };
  return {
    answer: { body: saved, etag: saved.version },
    changes: [{ ...changeOf(basis, decided.value, year.value), afterSequence: head?.sequence ?? 0 }],
  };
});
