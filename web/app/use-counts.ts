import { useLoaded } from '../ui/load.ts';
import { useChanges } from './changes.ts';
import { useApp } from './context.ts';

/** What waits for the reader, as the menu shows it. A list that goes on is counted up to its first page. */
export interface Counts {
  readonly tasks: number;
  readonly unread: number;
  /** Whether there are more than these. */
  readonly more: boolean;
}

/** A list is read up to so many for the menu. */
export const countedUpTo = { tasks: 100, unread: 50 } as const;

/** The counts of the menu, counted anew after every change. Without an answer the menu shows none. */
export const useCounts = (): Counts | undefined => {
  const { client } = useApp();
  const { loaded, reload } = useLoaded('counts', async (signal): Promise<Counts> => {
    const query = { limit: countedUpTo.tasks };
    const [tasks, notices] = await Promise.all([
      client.listMyTasks({ query }, { signal }),
      client.listNotices({ query: { limit: countedUpTo.unread } }, { signal }),
    ]);
    return {
      tasks: tasks.body.items.length,
      unread: notices.body.items.filter(({ readAt }) => readAt === undefined).length,
      more: tasks.body.cursor !== undefined,
    };
  });
  useChanges(reload);
  return loaded.state === 'ready' ? loaded.value : undefined;
};
