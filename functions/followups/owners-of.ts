import type { CaseFile } from '../../shared/data/cases.ts';
import type { FollowUp } from '../../shared/domain/followups/follow-up.ts';
import { isAbout } from '../answer-task.ts';
import type { CaseOffice } from '../steps/case-office.ts';
import { taskRules } from '../steps/task-kinds.ts';

/** Who sees to a follow-up: whoever has its task, or will have it. What lies with HR lies with everybody of HR. */
export const ownersOf = (
  file: CaseFile,
  { followUpId }: FollowUp,
  { register, supervisorIn }: CaseOffice,
): readonly string[] => {
  const question = { kind: 'complete-follow-up', followUpId } as const;
  const rule = taskRules['complete-follow-up'].assignee(file, question);
  if (rule === 'hr') return register.agency.hrIds;
  const task = file.tasks.find((one) => one.status === 'open' && isAbout(one, question));
  const named = 'employeeId' in rule ? rule.employeeId : supervisorIn(rule.supervisorIn);
  const holders = task ? [task.assigneeId, task.escalatedToId] : [named];
  return holders.flatMap((employeeId) => employeeId ?? []);
};
