import { fractionOf } from '../../shared/domain/exact-number.ts';
import type { Attainment } from '../../shared/domain/measurements/attainment.ts';
import type { ElapsedShare } from '../../shared/domain/measurements/indicator-attainment.ts';
import { attainmentBy, elapsedBy } from '../../shared/domain/reviews/periodic-evaluation.ts';
import type { Actual, Indicator } from '../../shared/domain/targets/plan.ts';
import { useFormat, useWords } from '../app/context.ts';
import { type Explanation, explainAttainment } from './explain-attainment.ts';
import { type Measuring, useMeasuring } from './measuring.ts';
import { MonthChart } from './month-chart.tsx';
import { useNames } from './use-names.ts';

/** The month until which attainment counts: the last that is over, or the last that has a value when that is later. */
const countedUntil = ({ months, actuals }: Measuring): string => {
  const over = months.filter(({ state }) => state === 'missing' || state === 'recorded').map(({ month }) => month);
  return [...over, ...actuals.map(({ month }) => month)].sort().at(-1) ?? '';
};

const pointsOf = (attained: Attainment): number | undefined =>
  attained === 'not-applicable' ? undefined : fractionOf(attained).mul(10_000).valueOf();

const Total = ({ by }: { by: string }) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const names = useNames();
  const { content, scheme, segment, actuals, months, isTyped } = useMeasuring();
  const { total, coverage, rateable } = attainmentBy(by, content, { scheme, segment, actuals });
  const points = pointsOf(total);
  return (
    <section className="sheet so-far" aria-labelledby="so-far">
      <h2 id="so-far">{words.soFar}</h2>
      <output aria-live="polite">
        <strong className="figure">{points === undefined ? words.notMeasured : format.percent(points)}</strong>
      </output>
      <div>
        {by !== '' && points !== undefined && (
          <p className="small soft">
            {words.by(names.month(by))}
            {months.some(({ month }) => isTyped(month)) && `, ${words.withTyped}`}
          </p>
        )}
        <p className="small">
          {points === undefined ? words.notMeasuredWhy : words.coverage(format.percent(coverage))}
          {!rateable && ` ${words.notRateable(format.percent(scheme.minimumCoverage))}`}
        </p>
      </div>
    </section>
  );
};

const How = ({ explanation, indicator }: { explanation: Explanation; indicator: Indicator }) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const names = useNames();
  const { rule, value, compared, baseline, attainment, cappedAt, expectedPart } = explanation;
  const uncapped = cappedAt === undefined ? format.percent(attainment) : `> ${format.percent(cappedAt)}`;
  return (
    <details className="how">
      <summary>{words.howTitle}</summary>
      {expectedPart !== undefined && (
        <p>
          {words.expectedPart(
            format.number(compared),
            names.target(indicator),
            expectedPart.elapsed,
            expectedPart.whole,
          )}
        </p>
      )}
      <p>
        {words.rules[rule](format.number(value), format.number(compared), uncapped, format.number(baseline ?? 0))}
        {cappedAt !== undefined && ` ${words.capped(format.percent(cappedAt))}`}
      </p>
    </details>
  );
};

/** What one month can be compared with: nothing where the months are summed up. */
const lineOf = ({ target, accumulation }: Indicator, whole: number): number | undefined => {
  const aim = 'value' in target ? target.value : target.from;
  return accumulation === 'sum' ? aim / Math.max(1, whole) : aim;
};

interface RowProps {
  readonly indicator: Indicator;
  readonly counted: readonly Actual[];
  readonly share: ElapsedShare;
}

const IndicatorSoFar = ({ indicator, counted, share }: RowProps) => {
  const { actuals: words, plan } = useWords();
  const format = useFormat();
  const names = useNames();
  const { scheme, months } = useMeasuring();
  const explanation = explainAttainment(indicator, counted, { scheme, share });
  const own = counted.filter(({ indicatorId }) => indicatorId === indicator.indicatorId);
  return (
    <li className="indicator-so-far">
      <div>
        <h3>{indicator.name}</h3>
        <p className="small soft">
          {plan.target}: {names.target(indicator)}.{' '}
          {words.whatItIs(plan.directions[indicator.direction], plan.accumulations[indicator.accumulation])}
        </p>
      </div>
      <MonthChart
        label={words.chart(indicator.name)}
        months={months.map(({ month }) => month)}
        values={new Map(own.map(({ month, value }) => [month, value]))}
        target={lineOf(indicator, months.length)}
      />
      <p className="reached">
        <strong>{explanation === undefined ? words.notMeasured : format.percent(explanation.attainment)}</strong>
        {explanation !== undefined && (
          <span className="small soft">
            {words.valueSoFar}: {format.number(explanation.value)} {indicator.unitOfMeasure}
          </span>
        )}
      </p>
      {explanation !== undefined && <How explanation={explanation} indicator={indicator} />}
    </li>
  );
};

/** How far the plan is reached, by the rules of the server, with every step. It moves as one types. */
export const AttainmentTotal = () => <Total by={countedUntil(useMeasuring())} />;

export const AttainmentByIndicator = () => {
  const { actuals: words, plan } = useWords();
  const measuring = useMeasuring();
  const { content, segment, actuals } = measuring;
  const by = countedUntil(measuring);
  const counted = actuals.filter(({ month }) => month <= by);
  return (
    <section aria-labelledby="per-indicator">
      <h2 id="per-indicator">{words.perIndicator}</h2>
      <p className="soft">{words.perIndicatorWhy}</p>
      {content.objectives.map(({ objectiveId, text, indicators }, index) => (
        <div key={objectiveId} className="sheet">
          <p className="small soft">
            {plan.objective(index + 1)}: {text}
          </p>
          <ul className="plain-list">
            {indicators.map((indicator) => (
              <IndicatorSoFar
                key={indicator.indicatorId}
                indicator={indicator}
                counted={counted}
                share={elapsedBy(by, segment)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
