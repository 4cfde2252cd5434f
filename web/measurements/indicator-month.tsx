import { useId } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useFormat, useWords } from '../app/context.ts';
import { MeasuredMonth } from '../measures/measured-month.tsx';
import { TextField } from '../ui/field.tsx';
import { AttachedEvidence, EvidenceBox } from './evidence-box.tsx';
import { type Measuring, useMeasuring } from './measuring.ts';
import { useNames } from './use-names.ts';
import { ValueInput } from './value-input.tsx';

interface IndicatorProps {
  readonly indicator: Indicator;
}

const WhatItIs = ({ indicator }: IndicatorProps) => {
  const { actuals: words, plan } = useWords();
  const names = useNames();
  const { direction, accumulation, method } = indicator;
  return (
    <details className="what">
      <summary>
        {plan.target}: {names.target(indicator)}
      </summary>
      <p>{words.whatItIs(plan.directions[direction], plan.accumulations[accumulation])}</p>
      {method !== '' && (
        <p>
          {plan.method}: {method}
        </p>
      )}
    </details>
  );
};

type Editing = NonNullable<Measuring['editing']>;

const Value = ({ indicator, editing }: IndicatorProps & { editing: Editing }) => {
  const { actuals: words } = useWords();
  const id = useId();
  const { month, entriesOf, gapsOf } = useMeasuring();
  const entry = entriesOf(month)[indicator.indicatorId];
  const wrong = gapsOf(indicator.indicatorId).filter((gap) => gap === 'value-missing');
  const gaps = entry?.odd === undefined ? wrong : (['not-number'] as const);
  return (
    <div className="field value-field">
      <label htmlFor={id}>{words.valueIn(indicator.unitOfMeasure)}</label>
      <ValueInput
        id={id}
        describedBy={gaps.length === 0 ? undefined : `${id}-wrong`}
        invalid={gaps.length > 0}
        entry={entry}
        onChange={(change) => editing.edit({ month, indicator }, () => change)}
      />
      {gaps.length > 0 && (
        <p className="field-wrong" id={`${id}-wrong`}>
          {gaps.map((gap) => words.gaps[gap]).join(' ')}
        </p>
      )}
    </div>
  );
};

const Fields = ({ indicator, editing }: IndicatorProps & { editing: Editing }) => {
  const { actuals: words } = useWords();
  const { month, entriesOf, gapsOf } = useMeasuring();
  const { indicatorId } = indicator;
  const entry = entriesOf(month)[indicatorId];
  const pointer = `/${indicatorId}`;
  const gaps = gapsOf(indicatorId);
  const change = (text: { source?: string; note?: string }): void => editing.edit({ month, indicator }, () => text);
  return (
    <>
      <div className="row">
        <Value indicator={indicator} editing={editing} />
        <TextField
          frame={{
            label: words.source,
            pointer: `${pointer}/source`,
            problems: gaps.includes('source-missing')
              ? [{ field: `${pointer}/source`, title: words.gaps['source-missing'] }]
              : [],
          }}
          value={entry?.source ?? editing.usualSource(indicator, month)}
          most={limits.name}
          onChange={(source) => change({ source })}
        />
        <TextField
          frame={{ label: words.note, pointer: `${pointer}/note`, problems: [] }}
          value={entry?.note ?? ''}
          most={limits.line}
          onChange={(note) => change({ note })}
        />
      </div>
      <EvidenceBox indicator={indicator} editing={editing} isMissing={gaps.includes('evidence-missing')} />
    </>
  );
};

/** What somebody says about a value that comes from data: they dispute it here, and cannot type another. */
const NoteOnData = ({ indicator, editing }: IndicatorProps & { editing: Editing }) => {
  const { actuals: words } = useWords();
  const { month, entriesOf } = useMeasuring();
  const entry = entriesOf(month)[indicator.indicatorId];
  if (entry?.value === undefined) return null;
  return (
    <TextField
      frame={{ label: words.note, pointer: `/${indicator.indicatorId}/note`, problems: [] }}
      value={entry.note}
      most={limits.line}
      onChange={(note) => editing.edit({ month, indicator }, () => ({ note }))}
    />
  );
};

const FromData = ({ indicator }: IndicatorProps) => {
  const { editing, month, loaded, entriesOf } = useMeasuring();
  const { indicatorId } = indicator;
  const place = { caseId: loaded.case.caseId, segmentId: loaded.plan.segmentId, month, indicatorId };
  const note = entriesOf(month)[indicatorId]?.note ?? '';
  return (
    <>
      <MeasuredMonth {...place} />
      {editing === undefined ? note !== '' && <p>{note}</p> : <NoteOnData indicator={indicator} editing={editing} />}
    </>
  );
};

const Facts = ({ indicator }: IndicatorProps) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const { month, entriesOf } = useMeasuring();
  const entry = entriesOf(month)[indicator.indicatorId];
  if (entry?.value === undefined) return <p className="soft">{words.noValue}</p>;
  return (
    <>
      <p>
        <strong>
          {format.number(entry.value)} {indicator.unitOfMeasure}
        </strong>
        <span className="soft">
          {' '}
          · {words.source}: {entry.source}
        </span>
      </p>
      {entry.note !== '' && <p>{entry.note}</p>}
      <AttachedEvidence indicator={indicator} />
    </>
  );
};

/** What was measured of an indicator in the chosen month. */
export const IndicatorMonth = ({ indicator }: IndicatorProps) => {
  const { editing } = useMeasuring();
  const id = useId();
  const isTyped = indicator.measure === undefined;
  return (
    <section className="indicator-month" aria-labelledby={id}>
      <h3 id={id}>{indicator.name}</h3>
      <WhatItIs indicator={indicator} />
      {!isTyped && <FromData indicator={indicator} />}
      {isTyped && editing === undefined && <Facts indicator={indicator} />}
      {isTyped && editing !== undefined && <Fields indicator={indicator} editing={editing} />}
    </section>
  );
};
