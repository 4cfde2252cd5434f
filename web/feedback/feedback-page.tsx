import { Said } from '../ui/said.tsx';
import './feedback.css';
import { useState } from 'react';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { AnswerForm, type RequestView } from './answer-form.tsx';
import { useFeedbackWords } from './feedback-words.ts';
import { Rounds } from './rounds.tsx';

const Request = ({ request, onDone }: { request: RequestView; onDone: (said: string) => void }) => {
  const words = useFeedbackWords();
  const format = useFormat();
  const { subject, group, status, round } = request;
  const open = status === 'asked' && round.state === 'answering';
  return (
    <section className="sheet" aria-label={subject.name}>
      <h2>{subject.name}</h2>
      <p className="soft small">
        {words.as[group]} · {words.window(format.date(round.opensAt), format.date(round.closesAt))} ·{' '}
        {status === 'asked' ? words.states[round.state] : words.status[status]}
      </p>
      {open && (
        <details>
          <summary>{words.answer(subject.name)}</summary>
          <AnswerForm request={request} onDone={onDone} />
        </details>
      )}
    </section>
  );
};

const Requests = ({ items, onChange }: { items: readonly RequestView[]; onChange: () => void }) => {
  const words = useFeedbackWords();
  const [said, setSaid] = useState<string | undefined>(undefined);
  return (
    <>
      <Said>{said}</Said>
      {items.length === 0 && (
        <div className="sheet">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p className="soft">{words.noneWhy}</p>
        </div>
      )}
      {items.map((request) => (
        <Request
          key={request.caseId}
          request={request}
          onDone={(text) => {
            setSaid(text);
            onChange();
          }}
        />
      ))}
    </>
  );
};

/** Umpan balik rekan: about whom the reader is asked. HR also sets when. */
export const FeedbackPage = () => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded('feedback requests', (signal) =>
    allOf((query) => client.listFeedbackRequests({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listFeedbackRequests" onRetry={reload} />;
  return (
    <Page title={words.title} intro={<p>{words.intro}</p>}>
      <Requests items={loaded.value} onChange={reload} />
      {employee.roles.includes('hr') && <Rounds />}
    </Page>
  );
};
