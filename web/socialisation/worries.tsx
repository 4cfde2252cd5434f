import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSocialisationWords } from './socialisation-words.ts';

type Worry = AnswerOf<'listWorries'>['items'][number];

/** Nothing typed here is kept on the device: a shared one would tell the next person. */
const WorryForm = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const action = useAction(async (typed: string, idempotencyKey) => {
    await client.raiseWorry({ cycleId, body: { text: typed }, idempotencyKey });
    setText('');
    setSent(true);
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(false);
        void action.run(text);
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.worry, hint: words.worryHint, pointer: '/worry', problems: [] }}
        value={text}
        most={limits.paragraph}
        rows={3}
        onChange={setText}
      />
      <p>
        <button type="submit" disabled={action.busy || text.trim() === ''}>
          {words.send}
        </button>
      </p>
      <Said>{sent && words.sent}</Said>
    </form>
  );
};

const AnswerForm = ({ cycleId, worryId, onDone }: { cycleId: string; worryId: string; onDone: () => void }) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const { value: text, change, forget } = useDraft(`worry-answer ${worryId}`, '');
  const action = useAction(async (typed: string, idempotencyKey) => {
    await client.answerWorry({ cycleId, worryId, body: { text: typed }, idempotencyKey });
    await forget();
    onDone();
  });
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(text);
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.answer, pointer: `/answer/${worryId}`, problems: [] }}
        value={text}
        most={limits.paragraph}
        rows={2}
        onChange={change}
      />
      <p>
        <button type="submit" disabled={action.busy || text.trim() === ''}>
          {words.sendAnswer}
        </button>
      </p>
    </form>
  );
};

const WorryItem = ({ worry, cycleId, onDone }: { worry: Worry; cycleId: string; onDone: () => void }) => {
  const words = useSocialisationWords();
  const format = useFormat();
  const { text, answer, worryId } = worry;
  return (
    <li>
      <p>“{text}”</p>
      {answer === undefined ? (
        <AnswerForm cycleId={cycleId} worryId={worryId} onDone={onDone} />
      ) : (
        <p>
          <strong>{words.answerOf(answer.by.name, format.day(answer.on))}:</strong> {answer.text}
        </p>
      )}
    </li>
  );
};

/** Worries with their answers, for everybody; leaders find those that wait for them, and answer. */
export const Worries = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded(`worries ${cycleId} ${employee.employeeId}`, (signal) =>
    allOf((query) => client.listWorries({ cycleId, query }, { signal })),
  );
  return (
    <section className="sheet">
      <h2>{words.worries}</h2>
      <p className="soft">{words.worriesIntro}</p>
      {loaded.state !== 'ready' ? (
        <Unready loaded={loaded} operation="listWorries" onRetry={reload} />
      ) : (
        <ul className="lines">
          {loaded.value.map((worry) => (
            <WorryItem key={worry.worryId} worry={worry} cycleId={cycleId} onDone={reload} />
          ))}
        </ul>
      )}
      {loaded.state === 'ready' && loaded.value.length === 0 && <p className="soft">{words.noWorries}</p>}
      <WorryForm cycleId={cycleId} />
    </section>
  );
};
