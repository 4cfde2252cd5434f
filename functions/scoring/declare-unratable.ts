import { journalHead } from '../../shared/data/audit.ts';
import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import {
  declareUnratable as decide,
  isUnratableYear,
  segmentsToRate,
  type Unratable,
} from '../../shared/domain/scoring/unratable.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import { type SegmentBasis, segmentBasis } from './segment-basis.ts';

/** HR hears of a proposal; the employee and the supervisor hear of the declaration. */
const noticesOf = ({ file, office, segment }: SegmentBasis, one: Unratable): readonly NoticeDraft[] => {
  const { caseId, cycleId, employeeId } = file.case;
  const about = { caseId, cycleId, facts: { ...office.facts, actorName: office.register.nameOf(one.proposedBy) } };
  if (one.declaredAt === undefined) return [{ ...about, kind: 'unratable-proposed', to: office.hrId }];
  return [employeeId, office.supervisorIn(segment.segmentId)].map((to) => ({ ...about, kind: 'unratable', to }));
};

/** With the last segment that anybody was asked to rate the year ends, without a result. */
const caseAfter = ({ file }: SegmentBasis, one: Unratable): Case => {
  const { case: before, plans, ratings, unratable } = file;
  const declarations = [...unratable.filter(({ segmentId }) => segmentId !== one.segmentId), one];
  const ends = isUnratableYear(segmentsToRate(before.segments, plans), { ratings, declarations });
  return ends ? { ...before, stage: 'unratable' } : before;
};

const changeOf = (basis: SegmentBasis, one: Unratable, now: string) => {
  const { agencyId, caseId } = basis.file.case;
  const { segmentId } = one;
  const declared = one.declaredAt !== undefined;
  const answered = declared
    ? answerOpenTask(agencyId, basis.file.tasks, { kind: 'rate', segmentId, outcome: 'unratable' })
    : { writes: [], events: [] };
  return {
    journalId: caseId,
    facts: { segmentId, declared },
    writes: [
      caseWrites(agencyId, caseId).unratable(one),
      // The case is written in any event, so that of a rating at the same instant one of the two sees the other.
      ...saveCase(caseAfter(basis, one), basis.file.case),
      ...answered.writes,
    ],
    events: [...answered.events, ...notify(agencyId, now, noticesOf(basis, one))],
  };
};

/**
 * The supervisor proposes that a segment cannot be rated, or HR declares it: then the task to rate is over, and the
 * machine goes on. What is measured at the same instant is taken into account.
 */
export const declareUnratable = endpoint('declareUnratable', async ({ case: one, params, body, actor, now }, deps) => {
  const head = await journalHead(deps.table, { agencyId: one.agencyId, journalId: one.caseId });
  const basis = await segmentBasis(one, params.segmentId, deps);
  if (basis.office.cycle.phases.scoring.status === 'scheduled') {
    return { refusals: [{ code: 'phase-not-open', facts: { phase: 'scoring' } }] };
  }
  const { file, office, attainment, segment, existing, unratable } = basis;
  const decided = decide(body.reason, {
    caseId: one.caseId,
    segmentId: segment.segmentId,
    employeeId: file.case.employeeId,
    actor: actor.employeeId,
    now,
    asHr: actor.roles.includes('hr'),
    rateable: attainment.rateable,
    coverage: attainment.coverage,
    minimum: office.scheme.minimumCoverage,
    rated: existing !== undefined,
    existing: unratable,
  });
  if (!decided.ok) return decided;
  const saved = { ...decided.value, version: decided.value.version + 1 };
  return {
    answer: { body: saved, etag: saved.version },
    changes: [{ ...changeOf(basis, decided.value, now), afterSequence: head?.sequence ?? 0 }],
  };
});
