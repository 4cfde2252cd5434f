import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useLanguage, useMe } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { AskForm } from './ask-form.tsx';
import type { Pack } from './pack-numbers.ts';
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
        <label className="choice">
          <input type="checkbox" checked={isFaq} onChange={(event) => setFaq(event.target.checked)} />
          <span className="value">{words.asFaq}</span>
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
          <p className="soft small">{words.answeredBy(answer.by.name, format.moment(answer.at))}</p>
        </blockquote>
      )}
      {changedIn !== undefined && (
        <p>
          <strong>{words.changedIn(changedIn)}</strong>
        </p>
      )}
    </>
  );
};

interface PartProps {
  readonly place: Place;
  readonly scheme: Pack;
  /** A change of the draft tells which comments it answers. */
  readonly revision: number;
  readonly consultation: NonNullable<AnswerOf<'getSchemeVersion'>['consultation']>;
  readonly isOpen: boolean;
  readonly mayAnswer: boolean;
  /** Something was said: what else the page shows of it is loaded again. */
  readonly onAnswered: () => void;
}

const Asked = ({ consultation, isOpen }: Pick<PartProps, 'consultation' | 'isOpen'>) => {
  const words = useSchemeWords();
  const format = useFormat();
  const { until, isPublic, evaluators, leaders } = consultation;
  const names = (people: typeof leaders): string => people.map(({ name }) => name).join(', ');
  return (
    <>
      <p>
        {isOpen ? `${words.until(format.day(until))}.` : words.closed(format.day(until))} {isPublic && words.publicToo}
      </p>
      {evaluators.length > 0 && <p className="soft small">{words.evaluatorsAre(names(evaluators))}</p>}
      {leaders.length > 0 && <p className="soft small">{words.leadersAre(names(leaders))}</p>}
    </>
  );
};

const CommentList = ({ comments, place, mayAnswer, onDone }: ListProps) => {
  const { employeeId } = useMe().employee;
  return (
    <ul className="plain-list">
      {comments.map((comment) => (
        <li key={comment.commentId} className="sheet">
          <CommentItem comment={comment} />
          {mayAnswer && comment.answer === undefined && comment.by?.employeeId !== employeeId && (
            <AnswerForm place={place} comment={comment} onDone={onDone} />
          )}
        </li>
      ))}
    </ul>
  );
};

interface ListProps extends Pick<PartProps, 'place' | 'mayAnswer'> {
  readonly comments: readonly Comment[];
  readonly onDone: () => void;
}

/** Konsultasi: what was asked and said, the answers, and what was changed for it; a form while it is open. */
export const ConsultationPart = ({
  place,
  scheme,
  revision,
  consultation,
  isOpen,
  mayAnswer,
  onAnswered,
}: PartProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [said, setSaid] = useState<string | undefined>(undefined);
  const { loaded, reload } = useLoaded(`consultation ${place.schemeId} ${place.version} ${revision}`, (signal) =>
    allOf((query) => client.listConsultation({ ...place, query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listConsultation" onRetry={reload} />;
  const faq = loaded.value.filter(({ answer }) => answer?.isFaq === true);
  const others = loaded.value.filter(({ answer }) => answer?.isFaq !== true);
  const done = (text: string) => (): void => {
    setSaid(text);
    reload();
    onAnswered();
  };
  const list = { place, mayAnswer, onDone: done(words.answered) };
  return (
    <section>
      <h2>{words.consultation}</h2>
      <Asked consultation={consultation} isOpen={isOpen} />
      {said !== undefined && <Notice kind="done">{said}</Notice>}
      {loaded.value.length === 0 && <p className="sheet">{words.noComments}</p>}
      {faq.length > 0 && <h3>{words.faq}</h3>}
      {faq.length > 0 && <CommentList comments={faq} {...list} />}
      {others.length > 0 && <h3>{words.said}</h3>}
      {others.length > 0 && <CommentList comments={others} {...list} />}
      {isOpen && <AskForm place={place} scheme={scheme} onDone={done(words.asked)} />}
    </section>
  );
};
