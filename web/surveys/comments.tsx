import { useApp } from '../app/context.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { CommentCard } from './comment-card.tsx';
import { useSurveyWords } from './survey-words.ts';

/** What citizens wrote of a unit, with the replies. */
export const Comments = ({ unitId, period }: { unitId: string; period: string }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const { loaded, reload } = useLoaded(`comments ${unitId} ${period}`, (signal) =>
    allOf((page) => client.listSurveyComments({ unitId, query: { period, ...page } }, { signal })),
  );
  return (
    <section aria-label={words.commentsTitle}>
      <h2>{words.commentsTitle}</h2>
      {loaded.state !== 'ready' && <Unready loaded={loaded} operation="listSurveyComments" onRetry={reload} />}
      {loaded.state === 'ready' && (
        <p className="soft">{loaded.value.length === 0 ? words.commentsNone : words.commentsWhy}</p>
      )}
      {loaded.state === 'ready' && (
        <ul className="cards">
          {loaded.value.map((comment) => (
            <CommentCard key={comment.answerId} comment={comment} />
          ))}
        </ul>
      )}
    </section>
  );
};
