import { z } from 'zod';
import { type CaseFile, caseWrites } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { saveTask } from '../../shared/data/tasks.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { dayAfter } from '../../shared/domain/calendar/working-calendar.ts';
import { deemCausesAgreed, isContested } from '../../shared/domain/causes/missed-targets.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { FollowUp } from '../../shared/domain/followups/follow-up.ts';
import { assignFollowUps as assign } from '../../shared/domain/followups/follow-up-decisions.ts';
import { followUpsFor, weakAspects, weakBehaviours } from '../../shared/domain/followups/follow-up-rules.ts';
import type { NoticeKind } from '../../shared/domain/notifications/notice.ts';
import type { FollowUpKind } from '../../shared/domain/schemes/scheme.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { cancelTask } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { executionName } from '../execution-name.ts';
import { attainmentOfSegment } from '../measurements/attainment-of-segment.ts';
import { notify } from '../notify.ts';
import { beginRemedies } from '../reviews/begin-remedies.ts';
import { causesOf } from '../reviews/case-causes.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';
import { type CaseOffice, caseOffice } from './case-office.ts';

const input = z.object({ agencyId: z.string(), cycleId: z.string(), caseId: z.string() });

const noticeOf: Readonly<Record<FollowUpKind, NoticeKind>> = {
  reward: 'reward',
  'further-education': 'reward',
  'promotion-candidate': 'reward',
  'larger-responsibility': 'reward',
  training: 'training',
  coaching: 'training',
  counselling: 'training',
  'guidance-plan': 'guidance',
};

/** The rating of the last segment that has one: what the person is like now. */
const lastRating = ({ case: { segments }, ratings }: CaseFile) =>
  segments.flatMap(({ segmentId }) => ratings.find((rating) => rating.segmentId === segmentId) ?? []).at(-1);

/** Nobody needs to complete what was taken back: its task is closed and its machine ends. */
const withdrawn = (file: CaseFile, cancelled: readonly FollowUp[]) => {
  const ids = new Set(cancelled.map(({ followUpId }) => followUpId));
  const open = file.tasks.filter(({ followUpId, status }) => status === 'open' && ids.has(followUpId ?? ''));
  return {
    writes: open.flatMap((task) => {
      const closed = cancelTask(task, 'cancelled');
      return closed.ok ? saveTask(file.case.agencyId, closed.value, task) : [];
    }),
    events: open.flatMap(({ token }) => wake(token, 'answered')),
  };
};

const draftsFor = (file: CaseFile, result: Result, { scheme }: CaseOffice) => {
  const indicators = file.case.segments.flatMap(
    ({ segmentId }) => attainmentOfSegment(file, segmentId, scheme).byAspect,
  );
  return followUpsFor(
    {
      layer: countingLayer(result),
      weakBehaviours: weakBehaviours(lastRating(file)?.behaviours ?? [], scheme),
      weakAspects: weakAspects(indicators, scheme.levelThresholds),
      missedCauses: [...new Set(causesOf(file))],
    },
    scheme,
  );
};

const startOf = (agencyId: string, { cycleId, caseId }: CaseFile['case'], followUpId: string): OutgoingEvent => ({
  type: 'start',
  machine: 'follow-up',
  name: executionName(agencyId, caseId, followUpId),
  input: { agencyId, cycleId, caseId, followUpId },
});

const eventsFor = (file: CaseFile, followUp: FollowUp, { now, office }: { now: string; office: CaseOffice }) => {
  const { agencyId, caseId } = file.case;
  const facts = { ...office.facts, followUpKind: followUp.kind };
  const draft = {
    kind: noticeOf[followUp.kind as FollowUpKind],
    to: file.case.employeeId,
    caseId,
    about: followUp.followUpId,
    facts,
  };
  return [startOf(agencyId, file.case, followUp.followUpId), ...notify(agencyId, now, [draft])];
};

/** Causes that the employee said nothing to, also after a correction, are taken for agreed with the final result, and their remedies begin. */
const agreedBySilence = async (
  file: CaseFile,
  at: { readonly office: CaseOffice; readonly now: string },
  deps: Pick<Dependencies, 'table'>,
) => {
  const silent = file.causes.filter((record) => record.agreedAt === undefined && !isContested(record));
  const { agencyId, caseId } = file.case;
  const begun = await Promise.all(
    silent.map(({ segmentId, findings }) => beginRemedies({ segmentId, moment: 'end', findings }, at, deps)),
  );
  return {
    writes: [
      ...silent.map((record) => caseWrites(agencyId, caseId).causes(deemCausesAgreed(record, at))),
      ...begun.flatMap((one) => one.writes),
    ],
    events: begun.flatMap((one) => one.events),
  };
};

/**
 * Assigns what the final result calls for by the scheme's rules, takes back what an earlier result called for, and starts
 * what must be completed. Run twice it assigns nothing twice.
 */
export const assignFollowUps = step('assignFollowUps', input, async ({ agencyId, caseId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  if (!file.result) throw new Error(`case ${caseId} has no result`);
  const office = await caseOffice(file, deps);
  const now = deps.clock.now();
  const { calendar, scheme } = office;
  const decided = assign(draftsFor(file, file.result, office), {
    result: file.result,
    now,
    existing: file.followUps,
    idFor: ({ ruleId, layerId }) => `${ruleId}.${layerId}`,
    dueOn: (within) => dayAfter(localDateOf(now, calendar.zone), within, calendar),
  });
  if (!decided.ok) throw new Refused(...decided.refusals);
  const { assigned, cancelled } = decided.value;
  const ids = assigned.map(({ followUpId }) => followUpId);
  const silent = await agreedBySilence(file, { office, now }, deps);
  if (assigned.length + cancelled.length + silent.writes.length === 0) return { output: { followUpIds: ids } };
  const { followUp: write } = caseWrites(agencyId, caseId);
  const { writes, events } = withdrawn(file, cancelled);
  return {
    output: { followUpIds: ids },
    changes: [
      {
        journalId: caseId,
        facts: { scheme: scheme.schemeId, assigned: ids, cancelled: cancelled.map(({ followUpId }) => followUpId) },
        writes: [...[...assigned, ...cancelled].map(write), ...writes, ...silent.writes],
        events: [
          ...assigned.flatMap((followUp) => eventsFor(file, followUp, { now, office })),
          ...events,
          ...silent.events,
        ],
      },
    ],
  };
});
