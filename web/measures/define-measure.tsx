import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';
import { measureOf, type NumberPlace, type TypedMeasure, wrongNumbers } from './typed-measure.ts';

/** Defines a number that is computed from events. */
export const DefineMeasure = ({ sources, onDone }: { sources: readonly SourceView[]; onDone: () => void }) => {
  const words = useMeasureWords();
  const { client } = useApp();
  const language = useLanguage();
  const [typed, setTyped] = useState<TypedMeasure>({
    nameId: '',
    nameEn: '',
    sourceId: sources[0]?.sourceId ?? '',
    eventType: '',
    statistic: 'mean',
    over: 'duration',
    timeUnit: 'minutes',
    atMost: '',
    unitOfMeasure: '',
    minimumCoverage: '80',
    minimumEvents: '10',
  });
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const define = useAction(async (_: undefined, idempotencyKey) => {
    await client.defineMeasure({ body: measureOf(typed, language), idempotencyKey });
    setTried(false);
    setDone(true);
    onDone();
  });
  const set = (change: Partial<TypedMeasure>): void => setTyped((before) => ({ ...before, ...change }));
  const wrong: readonly string[] = tried ? wrongNumbers(typed, language) : [];
  const problemsAt = (name: string) =>
    wrong.includes(name) ? [{ field: `/measure/${name}`, title: words.wrongNumbers[name as NumberPlace] }] : [];
  const send = (): void => {
    const [first] = wrongNumbers(typed, language);
    setTried(true);
    if (first === undefined) void define.run(undefined);
    else focusAt(`/measure/${first}`);
  };
  const text = (name: keyof TypedMeasure, label: string, hint?: string) => (
    <TextField
      frame={{ label, hint, pointer: `/measure/${name}`, problems: problemsAt(name) }}
      value={typed[name]}
      most={limits.name}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const choice = <Name extends 'sourceId' | 'statistic' | 'over' | 'timeUnit'>(
    name: Name,
    label: string,
    options: Readonly<Record<string, string>>,
  ) => (
    <ChoiceField
      frame={{ label, pointer: `/measure/${name}`, problems: [] }}
      value={typed[name] as string}
      options={Object.entries(options)}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const { statistic, over } = typed;
  const complete = [typed.nameId, typed.nameEn, typed.eventType, typed.unitOfMeasure].every((one) => one.trim() !== '');
  return (
    <details className="sheet">
      <summary>{words.define}</summary>
      <div className="row">
        {text('nameId', words.nameId)}
        {text('nameEn', words.nameEn)}
      </div>
      <div className="row">
        {choice('sourceId', words.source, Object.fromEntries(sources.map((one) => [one.sourceId, one.name])))}
        {text('eventType', words.eventType, words.eventTypeHint)}
      </div>
      <div className="row">
        {choice('statistic', words.statistic, words.statistics)}
        {statistic !== 'count' && choice('over', words.over, words.overs)}
        {statistic !== 'count' && over === 'duration' && choice('timeUnit', words.timeUnit, words.timeUnits)}
        {statistic === 'share' && over !== 'events' && text('atMost', words.atMost)}
        {text('unitOfMeasure', words.unitOfMeasure)}
      </div>
      <div className="row">
        {text('minimumCoverage', words.minimumCoverage)}
        {text('minimumEvents', words.minimumEvents)}
      </div>
      {done && <Notice kind="done">{words.defined}</Notice>}
      {define.error !== undefined && <ProblemNotice error={define.error} />}
      <p className="actions">
        <button type="button" disabled={define.busy || !complete} onClick={send}>
          {words.define}
        </button>
      </p>
    </details>
  );
};
