import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { CommentCard, type CommentView } from './comment-card.tsx';
import { useSurveyWords } from './survey-words.ts';

const ReplyForm = ({ answerId, onSent }: { answerId: string; onSent: () => void }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const { value, change, forget } = useDraft(`survey-reply ${answerId}`, '');
  const action = useAction(async (text: string, idempotencyKey) => {
    await client.replyToSurveyComment({ answerId, body: { text }, idempotencyKey });
    await forget(text);
    onSent();
  });
  const frame = { label: words.reply, pointer: `/${answerId}`, problems: [] };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') void action.run(value.trim());
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField frame={frame} value={value} most={limits.surveyComment} rows={2} onChange={change} />
      <button type="submit" className="quiet" disabled={action.busy || value.trim() === ''}>
        {words.sendReply}
      </button>
    </form>
  );
};

const Comments = ({ comments, onSent }: { comments: readonly CommentView[]; onSent: () => void }) => {
  const words = useSurveyWords();
  if (comments.length === 0) return <p className="soft">{words.mineNone}</p>;
  return (
    <>
      <p className="soft">{words.mineWhy}</p>
      <ul className="cards">
        {comments.map((comment) => (
          <CommentCard key={comment.answerId} comment={comment}>
            {comment.reply === undefined && <ReplyForm answerId={comment.answerId} onSent={onSent} />}
          </CommentCard>
        ))}
      </ul>
    </>
  );
};

/** The right of reply: comments on what the reader handled. */
export const MyComments = ({ period }: { period: string }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const { loaded, reload } = useLoaded(`my comments ${period}`, (signal) =>
    allOf((page) => client.listMySurveyComments({ query: { period, ...page } }, { signal })),
  );
  return (
    <section aria-label={words.mineTitle}>
      <h2>{words.mineTitle}</h2>
      {loaded.state === 'ready' ? (
        <Comments comments={loaded.value} onSent={reload} />
      ) : (
        <Unready loaded={loaded} operation="listMySurveyComments" onRetry={reload} />
      )}
    </section>
  );
};
