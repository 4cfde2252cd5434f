import { useApp, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { loadTeam, nextIn } from './load-team.ts';

/** How far one is with the team, and who comes next. Nothing where the team can't be loaded: it is a help, no more. */
export const NextPerson = ({ cycleId, caseId, version }: { cycleId: string; caseId: string; version: number }) => {
  const { client } = useApp();
  const { rating } = useWords();
  const { loaded } = useLoaded(`next ${cycleId} ${version}`, (signal) => loadTeam(cycleId, client, signal));
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null;
  const rows = loaded.value;
  const next = nextIn(rows, caseId);
  const done = rows.filter(({ rated, unratable }) => rated || unratable).length;
  return (
    <div className="progress-line">
      <p>{rating.progress(done, rows.length)}</p>
      <progress max={rows.length} value={done} aria-label={rating.progress(done, rows.length)} />
      {next === undefined ? (
        <p className="soft">{rating.nextNone}</p>
      ) : (
        <p>
          <PageLink to="task" params={{ taskId: next.taskId }}>
            {rating.next(next.name)}
          </PageLink>
        </p>
      )}
    </div>
  );
};
