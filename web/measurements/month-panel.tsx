import type { ReactNode } from 'react';
import { useFormat, useWords } from '../app/context.ts';
import { Notice } from '../ui/page.tsx';
import { IndicatorMonth } from './indicator-month.tsx';
import { useMeasuring } from './measuring.ts';
import { useNames } from './use-names.ts';

const Steps = () => {
  const { actuals: words } = useWords();
  const names = useNames();
  const { months, month, choose, isTyped } = useMeasuring();
  const at = months.findIndex((one) => one.month === month);
  const step = (by: number, name: string, sign: string) => {
    const to = months[at + by]?.month;
    return (
      <button
        type="button"
        className="quiet"
        disabled={to === undefined}
        aria-label={name}
        onClick={() => to !== undefined && choose(to)}
      >
        {sign}
      </button>
    );
  };
  return (
    <div className="month-steps">
      {step(-1, words.previousMonth, '‹')}
      <label>
        <span className="unseen">{words.chooseMonth}</span>
        <select value={month} onChange={({ target }) => choose(target.value)}>
          {months.map((one) => (
            <option key={one.month} value={one.month}>
              {names.month(one.month)} – {isTyped(one.month) ? words.unsaved : words.states[one.state]}
            </option>
          ))}
        </select>
      </label>
      {step(1, words.nextMonth, '›')}
    </div>
  );
};

const MonthFacts = () => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const names = useNames();
  const { months, month, loaded, editing } = useMeasuring();
  const state = months.find((one) => one.month === month)?.state;
  const recorded = loaded.months.find((one) => one.month === month);
  if (state === 'future') return <p>{words.future(names.month(month))}</p>;
  if (recorded !== undefined)
    return <p className="small soft">{words.recordedAt(format.moment(recorded.recordedAt))}</p>;
  if (state !== 'missing' || editing === undefined) return null;
  return (
    <Notice kind="note">
      <p>{words.missing(names.month(month))}</p>
    </Notice>
  );
};

const EvidenceHint = () => {
  const { actuals: words } = useWords();
  const { scheme, editing } = useMeasuring();
  if (editing === undefined) return null;
  return (
    <p className="hint">
      {scheme.evidenceRequired && `${words.evidenceRequired} `}
      {words.evidenceHint}
    </p>
  );
};

/** One month: what was measured of each indicator, with its source and its evidence. */
export const MonthPanel = ({ children }: { children?: ReactNode }) => {
  const { plan } = useWords();
  const names = useNames();
  const { content, months, month } = useMeasuring();
  const isFuture = months.find((one) => one.month === month)?.state === 'future';
  return (
    <section className="month-panel" aria-labelledby="month-panel">
      <div className="month-head">
        <h2 id="month-panel">{names.month(month)}</h2>
        <Steps />
      </div>
      <MonthFacts />
      {!isFuture && <EvidenceHint />}
      {!isFuture &&
        content.objectives.map(({ objectiveId, text, indicators }, index) => (
          <div key={objectiveId} className="sheet">
            <p className="small soft">
              {plan.objective(index + 1)}: {text}
            </p>
            {indicators.map((indicator) => (
              <IndicatorMonth key={`${month} ${indicator.indicatorId}`} indicator={indicator} />
            ))}
          </div>
        ))}
      {!isFuture && children}
    </section>
  );
};
