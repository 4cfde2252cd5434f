import { caseWrites } from '../../shared/data/cases.ts';
import { answerCauses as decide } from '../../shared/domain/causes/missed-targets.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { caseFile } from '../steps/case-file.ts';
import { caseOffice } from '../steps/case-office.ts';
import { overtaken, segmentOf } from '../targets/plan-of.ts';
import { beginRemedies } from './begin-remedies.ts';
import { objectionChanges } from './objection-changes.ts';

/** The employee agrees to exactly this record, and its remedies begin; or says why not, and the supervisor is told. */
export const answerCauses = endpoint('answerCauses', async ({ case: one, params, body, ifMatch, actor, now }, deps) => {
  const { agencyId, caseId, cycleId, employeeId } = one;
  const { segmentId } = segmentOf(one, params.segmentId);
  const file = await caseFile(one, deps);
  const existing = file.causes.find((record) => record.segmentId === segmentId);
  const newer = existing && overtaken(existing, ifMatch);
  if (newer) return newer;
  const decided = decide(existing, body, { actor: actor.employeeId, employeeId, now });
  if (!decided.ok) return decided;
  const objection = objectionChanges(existing ?? decided.value, decided.value, file);
  const office = await caseOffice(file, deps);
  const record = decided.value;
  const begun = body.agrees
    ? await beginRemedies({ segmentId, moment: 'end', findings: record.findings }, { office, now }, deps)
    : { writes: [], events: [] };
  const kind = body.agrees ? ('causes-agreed' as const) : ('causes-contested' as const);
  const facts = { subjectName: fullName(actor), year: office.year };
  const told = { kind, to: record.namedBy, caseId, cycleId, about: `${caseId} ${segmentId}`, facts };
  const saved = { ...record, version: record.version + 1 };
  return {
    answer: { body: saved, etag: saved.version },
    changes: [
      {
        journalId: caseId,
        facts: { segmentId, agrees: body.agrees },
        writes: [caseWrites(agencyId, caseId).causes(record), ...begun.writes, ...objection.writes],
        events: [...begun.events, ...objection.events, ...notify(agencyId, now, [told])],
      },
    ],
  };
});
