import { useState } from 'react';
import type { CallOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';

type Body = CallOf<'defineMeasure'>['body'];

interface Typed {
  readonly nameId: string;
  readonly nameEn: string;
  readonly sourceId: string;
  readonly eventType: string;
  readonly statistic: Body['statistic'];
  readonly over: Body['over'];
  readonly timeUnit: NonNullable<Body['timeUnit']>;
  readonly atMost: string;
  readonly unitOfMeasure: string;
  readonly minimumCoverage: string;
  readonly minimumEvents: string;
}

const numberIn = (text: string): number => Number(text.trim().replace(',', '.'));

/** What was typed, as the contract takes it. What is wrong with it the server says. */
const bodyOf = (typed: Typed): Body => {
  const { statistic, over, atMost } = typed;
  return {
    name: { id: typed.nameId.trim(), en: typed.nameEn.trim() },
    sourceId: typed.sourceId,
    eventType: typed.eventType.trim(),
    statistic,
    over: statistic === 'count' ? 'events' : over,
    ...(statistic === 'percentile' ? { percentile: 90 } : {}),
    ...(statistic === 'share' && over !== 'events' && atMost.trim() !== '' ? { atMost: numberIn(atMost) } : {}),
    ...(over === 'duration' && statistic !== 'count' ? { timeUnit: typed.timeUnit } : {}),
    unitOfMeasure: typed.unitOfMeasure.trim(),
    decimals: 2,
    minimumCoverage: Math.round(numberIn(typed.minimumCoverage) * 100),
    minimumEvents: numberIn(typed.minimumEvents),
  };
};

/** Defines a number that is computed from events. */
export const DefineMeasure = ({ sources, onDone }: { sources: readonly SourceView[]; onDone: () => void }) => {
  const words = useMeasureWords();
  const { client } = useApp();
  const [typed, setTyped] = useState<Typed>({
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
  const [done, setDone] = useState(false);
  const define = useAction(async (_: undefined, idempotencyKey) => {
    await client.defineMeasure({ body: bodyOf(typed), idempotencyKey });
    setDone(true);
    onDone();
  });
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const text = (name: keyof Typed, label: string, hint?: string) => (
    <TextField
      frame={{ label, hint, pointer: `/measure/${name}`, problems: [] }}
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
        <button type="button" disabled={define.busy || !complete} onClick={() => void define.run(undefined)}>
          {words.define}
        </button>
      </p>
    </details>
  );
};
