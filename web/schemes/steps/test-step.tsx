import { useState } from 'react';
import { useApp, useFormat } from '../../app/context.ts';
import { ReplaysLink } from '../../replay/replays-link.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { allOf, useLoaded } from '../../ui/load.ts';
import { ProblemNotice } from '../../ui/problem.tsx';
import { useSchemeWords } from '../scheme-words.ts';
import { Step, type StepProps } from './step.tsx';

interface ChoiceProps extends StepProps {
  readonly replays: readonly (readonly [string, string])[];
  /** So many questions of the consultation got neither an answer nor a change of the draft. */
  readonly unanswered: number;
}

/** What is said once more before a consultation ends: what it leaves open, and whom it cuts off. */
const useLastQuestion = ({ own: { consultation }, unanswered }: Pick<ChoiceProps, 'own' | 'unanswered'>): string => {
  const words = useSchemeWords();
  const format = useFormat();
  return [
    ...(unanswered === 0 ? [] : [words.testUnanswered(format.number(unanswered))]),
    ...(consultation === undefined ? [] : [words.testEnds(format.day(consultation.until))]),
    words.testQuestion,
  ].join(' ');
};

const Choice = ({ replays, unanswered, ...step }: ChoiceProps) => {
  const { own, place, onDone } = step;
  const { client } = useApp();
  const words = useSchemeWords();
  const [chosen, setChosen] = useState('');
  const question = useLastQuestion({ own, unanswered });
  const replayId = chosen === '' ? (replays[0]?.[0] ?? '') : chosen;
  const mark = (idempotencyKey: string) =>
    client.markTested({ ...place, ifMatch: own.version, body: { replayId }, idempotencyKey });
  return (
    <Step
      title={words.test}
      why={words.testWhy}
      label={words.test}
      question={question}
      run={mark}
      onDone={() => onDone(words.testedSaid)}
    >
      {() => (
        <>
          <ChoiceField
            frame={{ label: words.replay, pointer: '/replayId', problems: [] }}
            value={replayId}
            options={replays}
            onChange={setChosen}
          />
          <ReplaysLink {...place} />
        </>
      )}
    </Step>
  );
};

/** Marks a draft as tested by one of its replays that are finished and ran the draft as it stands. */
export const TestStep = (props: StepProps) => {
  const { own, place } = props;
  const { client } = useApp();
  const words = useSchemeWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`test ${place.schemeId} ${place.version} ${own.revision}`, async (signal) => {
    const [replays, said] = await Promise.all([
      allOf((query) => client.listReplays({ ...place, query }, { signal })),
      allOf((query) => client.listConsultation({ ...place, query }, { signal })),
    ]);
    const open = said.filter(
      ({ kind, answer, changedIn }) => kind === 'question' && !answer && changedIn === undefined,
    );
    return { replays, unanswered: open.length };
  });
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  const { replays: all, unanswered } = loaded.value;
  const finished = all.filter(({ finishedAt, outdated }) => finishedAt !== undefined && !outdated);
  if (finished.length > 0) {
    const replays = finished.map(
      ({ replayId, startedAt, startedBy, of }) =>
        [replayId, words.replayOf(format.moment(startedAt), startedBy.name, format.number(of))] as const,
    );
    return <Choice {...props} replays={replays} unanswered={unanswered} />;
  }
  return (
    <section className="sheet">
      <h3>{words.test}</h3>
      <p>{all.length === 0 ? words.noReplay : words.noFinishedReplay}</p>
      <ReplaysLink {...place} />
      <p className="actions">
        <button type="button" className="quiet" onClick={reload}>
          {words.lookAgain}
        </button>
      </p>
    </section>
  );
};
