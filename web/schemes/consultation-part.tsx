import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSchemeWords } from './scheme-words.ts';

type Comment = AnswerOf<'listConsultation'>['items'][number];

interface Place {
  readonly schemeId: string;
  readonly version: string;
}

const AnswerForm = ({ place, comment, onDone }: { place: Place; comment: Comment; onDone: () => void }) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const { commentId } = comment;
  const { value: text, change, forget } = useDraft(`scheme-answer ${commentId}`, '');
  const [isFaq, setFaq] = useState(comment.kind === 'question');
  const action = useAction(async (body: { text: string; isFaq: boolean }, idempotencyKey) => {
    await client.answerQuestion({ ...place, commentId, body, idempotencyKey });
    await forget();
    onDone();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void action.run({ text, isFaq });
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.answer, pointer: `/${commentId}/text`, problems: [] }}
        value={text}
        most={limits.paragraph}
        rows={2}
        onChange={change}
      />
      {comment.kind === 'question' && (
        <label>
          <input type="checkbox" checked={isFaq} onChange={(event) => setFaq(event.target.checked)} /> {words.asFaq}
        </label>
      )}
      <button type="submit" disabled={action.busy}>
        {words.sendAnswer}
      </button>
    </form>
  );
};

const CommentItem = ({ comment }: { comment: Comment }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const format = useFormat();
  const { kind, voice, place, placeName, text, by, name, at, answer, changedIn } = comment;
  return (
    <>
      <p className="soft small">
        {words.kinds[kind]} · {by?.name ?? name ?? words.citizen}
        {voice === 'evaluator' && ` (${words.evaluator})`} · {place === '' ? words.whole : placeName[language]} ·{' '}
        {format.moment(at)}
      </p>
      <p>{text}</p>
      {answer !== undefined && (
        <blockquote>
          <p>{answer.text}</p>
          <p className="soft small">{answer.by.name}</p>
        </blockquote>
      )}
      {changedIn !== undefined && <p>{words.changedIn(changedIn)}</p>}
    </>
  );
};

const AskForm = ({ place, onDone }: { place: Place; onDone: () => void }) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [kind, setKind] = useState<Comment['kind']>('question');
  const { value: text, change, forget } = useDraft(`scheme-comment ${place.schemeId} ${place.version}`, '');
  const action = useAction(async (body: { kind: Comment['kind']; place: string; text: string }, idempotencyKey) => {
    await client.commentOnScheme({ ...place, body, idempotencyKey });
    await forget();
    onDone();
  });
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run({ kind, place: '', text });
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.kind, pointer: '/kind', problems: [] }}
        value={kind}
        options={[
          ['question', words.kinds.question],
          ['comment', words.kinds.comment],
        ]}
        onChange={setKind}
      />
      <TextField
        frame={{ label: words.text, pointer: '/text', problems: [] }}
        value={text}
        most={limits.paragraph}
        rows={3}
        onChange={change}
      />
      <button type="submit" disabled={action.busy}>
        {words.send}
      </button>
    </form>
  );
};

/** Konsultasi: what was asked and said, the answers, and what was changed for it; a form while it is open. */
export const ConsultationPart = ({
  place,
  isOpen,
  mayAnswer,
}: {
  readonly place: Place;
  readonly isOpen: boolean;
  readonly mayAnswer: boolean;
}) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const { loaded, reload } = useLoaded(`consultation ${place.schemeId} ${place.version}`, (signal) =>
    allOf((query) => client.listConsultation({ ...place, query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listConsultation" onRetry={reload} />;
  const faq = loaded.value.filter(({ answer }) => answer?.isFaq === true);
  const others = loaded.value.filter(({ answer }) => answer?.isFaq !== true);
  return (
    <section>
      <h2>{words.consultation}</h2>
      {loaded.value.length === 0 && <p className="sheet">{words.noComments}</p>}
      {faq.length > 0 && <h3>{words.faq}</h3>}
      <ul className="plain-list">
        {[...faq, ...others].map((comment) => (
          <li key={comment.commentId} className="sheet">
            <CommentItem comment={comment} />
            {mayAnswer && comment.answer === undefined && (
              <AnswerForm place={place} comment={comment} onDone={reload} />
            )}
          </li>
        ))}
      </ul>
      {isOpen && <AskForm place={place} onDone={reload} />}
    </section>
  );
};
