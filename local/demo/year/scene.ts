import type { AnswerOf } from '../../../shared/contract/index.ts';
import type { Client } from '../../../web/client.ts';
import type { Office } from '../office-data.ts';
import type { Courier } from './courier.ts';
import type { DemoClock } from './demo-clock.ts';
import type { Progress } from './progress.ts';

/** What a chapter of the year is played with. */
export interface Scene {
  readonly office: Office;
  /** Where the server is. */
  readonly baseUrl: string;
  readonly cycleId: string;
  readonly as: (employeeId: string) => Client;
  readonly clock: DemoClock;
  readonly courier: Courier;
  readonly progress: Pick<Progress, 'at' | 'tell'>;
  /** What citizens wrote down, such as the code of a complaint. */
  readonly notes: Map<string, string>;
}

export type CaseView = AnswerOf<'getCase'>;
export type TaskView = AnswerOf<'listMyTasks'>['items'][number];

/** The pengelola kepegawaian who keeps the year. */
export const hrOf = ({ employees }: Pick<Office, 'employees'>): string => {
  const hr = employees.find(({ roles }) => roles.includes('hr'));
  if (hr === undefined) throw new Error('the office has nobody for its personnel');
  return hr.employeeId;
};

interface Page<Item> {
  readonly body: { readonly items: readonly Item[]; readonly cursor?: string };
}

/** All items of a list, page after page. */
export const everyItem = async <Item>(
  ask: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await ask({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...body.items);
    cursor = body.cursor;
  } while (cursor !== undefined);
  return items;
};

/** The person's own year. */
export const caseOf = async (employeeId: string, { as, cycleId }: Pick<Scene, 'as' | 'cycleId'>): Promise<CaseView> => {
  const mine = await everyItem((query) => as(employeeId).listMyCases({ query }));
  const one = mine.find((found) => found.cycleId === cycleId);
  if (one === undefined) throw new Error(`${employeeId} has no case in ${cycleId}`);
  return one;
};

/** The id of the first or second segment of a case. */
export const segmentIdOf = ({ segments }: CaseView, segment: number): string => {
  const found = segments[segment - 1];
  if (found === undefined) throw new Error(`the case has no segment ${segment}`);
  return found.segmentId;
};

/** Does something for everybody at once, and shows how far it is. */
export const forEveryone = async <T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
  { progress }: Pick<Scene, 'progress'>,
): Promise<void> => {
  let done = 0;
  await Promise.all(
    items.map(async (item) => {
      await act(item);
      done += 1;
      progress.at(done / items.length);
    }),
  );
};
