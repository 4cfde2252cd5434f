import { useId, useState } from 'react';
import { indicatorAttainment } from '../../shared/domain/measurements/indicator-attainment.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useFormat, useLanguage, useWords } from '../app/context.ts';
import { useEditing } from './editing.ts';
import { typedNumber } from './typed-number.ts';

/** Basis points of what an actual would come to, by the rules of the scheme; undefined where nothing can be computed. */
const attainedBy = (
  indicator: Indicator,
  actual: number | undefined,
  scheme: Parameters<typeof indicatorAttainment>[2]['scheme'],
) => {
  const { target } = indicator;
  const edges = 'value' in target ? [target.value] : [target.from, target.to];
  if (actual === undefined || edges.some(Number.isNaN)) return undefined;
  const { indicatorId } = indicator;
  const actuals = [{ indicatorId, month: '2000-12', value: actual, source: '', evidenceIds: [] }];
  return indicatorAttainment(indicator, actuals, { scheme })?.mul(10_000).valueOf();
};

/** Lets somebody try an actual and see the attainment that it would give. */
export const TryAttainment = ({ indicator }: { indicator: Indicator }) => {
  const { plan } = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { scheme } = useEditing();
  const [text, setText] = useState('');
  const id = useId();
  const attained = attainedBy(indicator, typedNumber(text, language), scheme);
  return (
    <details className="try">
      <summary>{plan.tryTitle}</summary>
      <div className="try-row">
        <div className="field">
          <label htmlFor={id}>{plan.tryActual}</label>
          <input
            id={id}
            className="number"
            inputMode="decimal"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <output aria-live="polite" htmlFor={id}>
          {attained === undefined ? plan.tryEmpty : plan.tryResult(format.percent(attained))}
        </output>
      </div>
      <p className="hint">{plan.tryWhy}</p>
    </details>
  );
};
