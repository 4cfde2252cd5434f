import { useApp, useWords } from '../app/context.ts';
import { NoticeLine } from '../home/news.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';

/** Pemberitahuan: everything that the reader was told, the newest first. */
export const NoticesPage = () => {
  const { client, settings } = useApp();
  const { home } = useWords();
  const { loaded, reload } = useLoaded(`notices ${settings.language}`, (signal) =>
    allOf((query) => client.listNotices({ query }, { signal })),
  );
  const reading = useAction(async (noticeId: string, idempotencyKey) => {
    await client.markNoticeRead({ noticeId, idempotencyKey });
    reload();
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listNotices" onRetry={reload} />;
  return (
    <Page title={home.noticesTitle}>
      {reading.error !== undefined && <ProblemNotice error={reading.error} />}
      {loaded.value.length === 0 && <p className="sheet">{home.noNotices}</p>}
      <ul className="lines sheet">
        {loaded.value.map((notice) => (
          <li key={notice.noticeId}>
            <NoticeLine notice={notice} />
            {notice.readAt === undefined && (
              <button
                type="button"
                className="plain"
                disabled={reading.busy}
                onClick={() => reading.run(notice.noticeId)}
              >
                {home.markRead}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
};
