import { type CaseFile, caseWrites, saveCase } from '../../shared/data/cases.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal.ts';
import { passToNextSuperior } from '../../shared/domain/appeals/appeal-decisions.ts';
import { decideAppeal as decide } from '../../shared/domain/appeals/appeal-ruling.ts';
import { accept, type Decision } from '../../shared/domain/decision.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { nextLayerId } from '../../shared/domain/scoring/result-of-year.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { caseFile } from '../steps/case-file.ts';
import { type CaseOffice, caseOffice } from '../steps/case-office.ts';
import { overtaken } from '../targets/plan-of.ts';
import { inViewOfOfficer } from './appeal-given-to.ts';

/**
 * Whoever the task was given or escalated to decides instead of the reviewing officer, and the appeal says so. While HR
 * has it to name an officer, there is nobody to decide instead of.
 */
const takenOver = ({ tasks }: CaseFile, appeal: Appeal, by: { actor: string; now: string }): Decision<Appeal> => {
  const task = tasks.find(({ kind, status }) => kind === 'decide-appeal' && status === 'open');
  const { reviewingOfficerId: officer } = appeal;
  const instead =
    officer !== undefined && by.actor !== officer && [task?.assigneeId, task?.escalatedToId].includes(by.actor);
  return instead ? passToNextSuperior(appeal, { nextSuperiorId: by.actor, now: by.now }) : accept(appeal);
};

/** Nobody needs to explain a decided appeal any more. */
const answers = (agencyId: string, { tasks }: CaseFile) => {
  const decided = { kind: 'decide-appeal', outcome: 'decided' } as const;
  const unheard = (['supervisor', 'employee'] as const).map(
    (role) => ({ kind: 'explain-appeal', role, outcome: 'go-on-without' }) as const,
  );
  const all = [decided, ...unheard].map((answer) => answerOpenTask(agencyId, tasks, answer));
  return { writes: all.flatMap(({ writes }) => writes), events: all.flatMap(({ events }) => events) };
};

const changeOf = (
  file: CaseFile,
  { appeal, result }: { readonly appeal: Appeal; readonly result: Result },
  { office, now }: { readonly office: CaseOffice; readonly now: string },
) => {
  const { agencyId, caseId, cycleId } = file.case;
  const write = caseWrites(agencyId, caseId);
  const answered = answers(agencyId, file);
  const told = [appeal.employeeId, appeal.supervisorId].map(
    (to) => ({ kind: 'appeal-decided', to, caseId, cycleId, facts: office.facts }) as const,
  );
  return {
    journalId: caseId,
    facts: { verdict: appeal.decision?.verdict, layers: result.layers.length },
    writes: [
      write.appeal(appeal),
      write.result(result),
      ...saveCase(
        { ...inViewOfOfficer(file.case, appeal), announcedPredicate: countingLayer(result).outcome.predicate },
        file.case,
      ),
      ...answered.writes,
    ],
    events: [...answered.events, ...notify(agencyId, now, told)],
  };
};

/** The reviewing officer decides: the result stands, or a new layer lies over it. Its machine then makes it final. */
export const decideAppeal = endpoint('decideAppeal', async ({ case: one, body, ifMatch, actor, now }, deps) => {
  const file = await caseFile(one, deps);
  const { appeal, result } = file;
  if (!appeal || !result) return { refusals: [{ code: 'not-found' }] };
  const newer = overtaken(appeal, ifMatch);
  if (newer) return newer;
  const by = { actor: actor.employeeId, now };
  const taken = takenOver(file, appeal, by);
  if (!taken.ok) return taken;
  const office = await caseOffice(file, deps);
  const { scheme } = office;
  const decided = decide(taken.value, body, { ...by, result, scheme, layerId: nextLayerId(result) });
  if (!decided.ok) return decided;
  const saved = { ...decided.value.appeal, version: appeal.version + 1 };
  return {
    answer: { body: saved, etag: saved.version },
    changes: [changeOf(file, decided.value, { office, now })],
  };
});
