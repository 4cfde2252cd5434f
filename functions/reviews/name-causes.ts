import { caseWrites } from '../../shared/data/cases.ts';
import { nameCauses as decide } from '../../shared/domain/causes/missed-targets.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { caseFile } from '../steps/case-file.ts';
import { cycleOfCase, segmentOf, zoneOf } from '../targets/plan-of.ts';
import { withCauses } from './case-causes.ts';
import { missedOfSegment } from './missed-of-segment.ts';
import { unknownOwners } from './unknown-owners.ts';

/** The supervisor names why indicators were missed and what is to be done; corrected until the employee has agreed. */
export const nameCauses = endpoint('nameCauses', async ({ case: one, params, body, actor, now }, deps) => {
  const { agencyId, caseId, cycleId, employeeId } = one;
  const segment = segmentOf(one, params.segmentId);
  const { segmentId } = segment;
  const [file, cycle, zone, owners] = await Promise.all([
    caseFile(one, deps),
    cycleOfCase(one, deps),
    zoneOf(agencyId, segment.unitId, deps),
    unknownOwners(body.findings, agencyId, deps),
  ]);
  const decided = decide(body, {
    ...missedOfSegment(file, segmentId, await schemeOf(cycle, deps)),
    caseId,
    segmentId,
    employeeId,
    actor: actor.employeeId,
    now,
    zone,
    phase: cycle.phases.scoring,
    existing: file.causes.find((record) => record.segmentId === segmentId),
  });
  if (!decided.ok) return { refusals: [...decided.refusals, ...owners] };
  if (owners.length > 0) return { refusals: owners };
  const record = decided.value;
  const facts = { actorName: fullName(actor), year: cycle.year };
  const told = {
    kind: 'causes-named',
    to: employeeId,
    caseId,
    cycleId,
    about: `${caseId} ${segmentId}`,
    facts,
  } as const;
  const answered = answerOpenTask(agencyId, file.tasks, { kind: 'answer-objection', segmentId, outcome: 'named' });
  const saved = { ...record, version: record.version + 1 };
  return {
    answer: { body: saved, etag: saved.version },
    changes: [
      {
        journalId: caseId,
        facts: { segmentId, findings: record.findings.length },
        writes: [caseWrites(agencyId, caseId).causes(record), ...withCauses(file, record), ...answered.writes],
        events: [...answered.events, ...notify(agencyId, now, [told])],
      },
    ],
  };
});
