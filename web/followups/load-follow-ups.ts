import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { ownerOf } from '../../shared/domain/followups/follow-up-owner.ts';
import type { Client } from '../client.ts';
import { type LoadedOutcome, loadOutcome } from '../results/load-outcome.ts';
import { allOf } from '../ui/load.ts';

export type FollowUpView = AnswerOf<'listFollowUps'>['items'][number];

export interface LoadedFollowUps extends LoadedOutcome {
  readonly followUps: readonly FollowUpView[];
}

export const loadFollowUps = async (caseId: string, client: Client, signal: AbortSignal): Promise<LoadedFollowUps> => {
  const [outcome, followUps] = await Promise.all([
    loadOutcome(caseId, client, signal),
    allOf((query) => client.listFollowUps({ caseId, query }, { signal })),
  ]);
  return { ...outcome, followUps };
};

interface Reader {
  readonly employeeId: string;
  readonly roles: readonly string[];
}

/** Whether a reader sees to a follow-up: by its task, or by what it is. The server decides. */
export const seesTo = (
  { kind, followUpId, agreement }: Pick<FollowUpView, 'kind' | 'followUpId' | 'agreement'>,
  { one, tasks }: Pick<LoadedOutcome, 'one' | 'tasks'>,
  { employeeId, roles }: Reader,
): boolean => {
  if (tasks.some((task) => task.followUpId === followUpId)) return true;
  if (agreement !== undefined) return agreement.ownerId === employeeId;
  const owners = {
    employee: one.employee.employeeId === employeeId,
    supervisor: one.segments.at(-1)?.supervisor?.employeeId === employeeId,
    hr: roles.includes('hr'),
  };
  return owners[ownerOf(kind)];
};
