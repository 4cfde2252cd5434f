import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Level } from '../../shared/domain/schemes/scheme.ts';
import type { Client } from '../client.ts';
import { allOf } from '../ui/load.ts';

type Member = AnswerOf<'listTeam'>['items'][number];

/** One of the team with the ratings that they have. */
export interface TeamRow {
  readonly caseId: string;
  readonly segmentId: string;
  readonly name: string;
  readonly results?: Level;
  readonly behaviour?: Level;
  readonly rated: boolean;
  /** Nobody can rate this person, and nobody is asked to. */
  readonly unratable?: true;
  /** The open task to rate this person, if it is there. */
  readonly taskId?: string;
}

const isUnrated = ({ stage }: Member): boolean => !['rated', 'announced', 'appeal', 'completed'].includes(stage);

/** The next to be rated after this person, in the order of the list, from the top again at its end. */
export const nextIn = (rows: readonly TeamRow[], caseId: string): { name: string; taskId: string } | undefined => {
  const at = rows.findIndex((row) => row.caseId === caseId);
  const [next] = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].flatMap(({ name, rated, taskId }) =>
    rated || taskId === undefined ? [] : [{ name, taskId }],
  );
  return next;
};

const rowOf = (member: Member): TeamRow => {
  const { caseId, segmentId, employee, task } = member;
  const taskId = task?.kind === 'rate' ? task.taskId : undefined;
  return {
    caseId,
    segmentId,
    name: employee.name,
    rated: !isUnrated(member),
    ...(member.stage === 'unratable' ? { unratable: true as const } : {}),
    ...(taskId === undefined ? {} : { taskId }),
  };
};

/** Everybody in the team in a cycle, and who waits to be rated. */
export const loadTeam = async (cycleId: string, client: Client, signal: AbortSignal): Promise<readonly TeamRow[]> => {
  const members = await allOf((query) => client.listTeam({ cycleId, query }, { signal }));
  return members.map(rowOf);
};

/** So many ratings are asked for at once. */
const atOnce = 6;

const withLevels = async (row: TeamRow, client: Client, signal: AbortSignal): Promise<TeamRow> => {
  if (!row.rated) return row;
  const { caseId, segmentId } = row;
  const { rating } = (await client.getRatingProposal({ caseId, segmentId }, { signal })).body;
  return {
    ...row,
    ...(rating?.resultsLevel === undefined ? {} : { results: rating.resultsLevel }),
    ...(rating?.behaviourLevel === undefined ? {} : { behaviour: rating.behaviourLevel }),
  };
};

/** The team with the levels that were given, a few at a time. */
export const loadTeamLevels = async (
  cycleId: string,
  client: Client,
  signal: AbortSignal,
): Promise<readonly TeamRow[]> => {
  const rows = await loadTeam(cycleId, client, signal);
  const full: TeamRow[] = [];
  for (let start = 0; start < rows.length; start += atOnce) {
    full.push(...(await Promise.all(rows.slice(start, start + atOnce).map((row) => withLevels(row, client, signal)))));
  }
  return full;
};
