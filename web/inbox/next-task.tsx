import { useApp, useDomainWords, useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { nextTask } from './inbox-groups.ts';

/** The way on to the next task without going back to the list. */
export const NextTask = ({ after }: { after: { readonly taskId: string; readonly dueAt: string } }) => {
  const { client } = useApp();
  const { inbox, home } = useWords();
  const { taskKinds } = useDomainWords();
  const format = useFormat();
  const { loaded } = useLoaded(`next ${after.taskId}`, (signal) =>
    allOf((query) => client.listMyTasks({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return null;
  const next = nextTask(loaded.value, after);
  return (
    <nav aria-label={inbox.nextTitle} className="sheet">
      {next === undefined ? (
        <p>{inbox.nextNone}</p>
      ) : (
        <p>
          {inbox.nextTitle}:{' '}
          <PageLink to="task" params={{ taskId: next.taskId }}>
            {taskKinds[next.kind]}, {next.subject.name}
          </PageLink>{' '}
          <span className="soft small">{home.dueBy(format.moment(next.dueAt))}</span>
        </p>
      )}
      <p>
        <PageLink to="inbox" params={{}}>
          {inbox.toInbox}
        </PageLink>
      </p>
    </nav>
  );
};
