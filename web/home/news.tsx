import { useFormat, useWords } from '../app/context.ts';
import { PageLink, PathLink } from '../app/navigation.tsx';
import type { NoticeView } from './due-items.ts';

/** One notice: when, what, and where it leads. */
export const NoticeLine = ({ notice }: { notice: NoticeView }) => {
  const { home } = useWords();
  const format = useFormat();
  return (
    <>
      <p className="small soft">
        <time dateTime={notice.at}>{format.moment(notice.at)}</time>
        {notice.readAt === undefined && <span className="tag">{home.unread}</span>}
      </p>
      <p>
        <PathLink path={notice.link}>{notice.title}</PathLink>
      </p>
      <p className="small">{notice.sentence}</p>
    </>
  );
};

/** The newest notices on the first page. */
export const News = ({ notices }: { notices: readonly NoticeView[] }) => {
  const { home } = useWords();
  return (
    <section aria-labelledby="news">
      <h2 id="news">{home.newsTitle}</h2>
      {notices.length === 0 ? (
        <p className="soft">{home.noNotices}</p>
      ) : (
        <ul className="lines">
          {notices.map((notice) => (
            <li key={notice.noticeId}>
              <NoticeLine notice={notice} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <PageLink to="notices" params={{}}>
          {home.allNotices}
        </PageLink>
      </p>
    </section>
  );
};
