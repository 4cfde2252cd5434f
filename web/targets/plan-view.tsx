import type { ReactNode } from 'react';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Indicator, Objective, PlanContent } from '../../shared/domain/targets/plan.ts';
import { effectiveWeights } from '../../shared/domain/targets/weights.ts';
import { useDomainWords, useFormat, useLanguage, useWords } from '../app/context.ts';

/** A line of a plan, as comments name it. */
export interface PlanLine {
  readonly objectiveId: string;
  readonly indicatorId?: string;
  readonly label: string;
}

interface ViewProps {
  readonly content: PlanContent;
  /** Whose core values the expectations are about; without it they are left out. */
  readonly scheme?: Scheme;
  /** What stands beside a line, such as a box for a comment. */
  readonly beside?: (line: PlanLine) => ReactNode;
  /** What an objective is derived from, in words. */
  readonly origin?: (objective: Objective) => string | undefined;
}

const useTargetText = () => {
  const { plan } = useWords();
  const format = useFormat();
  return ({ target, unitOfMeasure, formula, baseline }: Indicator): string => {
    const value =
      'value' in target
        ? format.number(target.value)
        : plan.targetRange(format.number(target.from), format.number(target.to));
    const from =
      formula === 'improvement' && baseline !== undefined ? `, ${plan.baselineOf(format.number(baseline))}` : '';
    return `${value} ${unitOfMeasure}${from}`;
  };
};

const IndicatorRow = ({ indicator, weight, beside }: { indicator: Indicator; weight: number; beside: ReactNode }) => {
  const { plan } = useWords();
  const { aspects } = useDomainWords();
  const format = useFormat();
  const targetText = useTargetText();
  return (
    <li className="indicator-line">
      <p>
        <strong>{indicator.name}</strong>
      </p>
      <dl className="facts tight">
        <div>
          <dt>{plan.target}</dt>
          <dd>{targetText(indicator)}</dd>
        </div>
        <div>
          <dt>{plan.aspect}</dt>
          <dd>
            {aspects[indicator.aspect]}; {plan.directions[indicator.direction].toLowerCase()}
          </dd>
        </div>
        <div>
          <dt>{plan.weight}</dt>
          <dd>{format.percent(weight)}</dd>
        </div>
        {indicator.method !== '' && (
          <div>
            <dt>{plan.method}</dt>
            <dd>{indicator.method}</dd>
          </div>
        )}
      </dl>
      {beside}
    </li>
  );
};

const ObjectiveView = ({
  objective,
  number,
  weight,
  ...slots
}: { objective: Objective; number: number; weight: number } & Omit<ViewProps, 'content' | 'scheme'>) => {
  const { plan } = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { objectiveId, indicators } = objective;
  const weights = effectiveWeights(indicators.map((one) => one.weight));
  const label = plan.objective(number);
  const origin = slots.origin?.(objective);
  return (
    <section className="sheet objective" aria-labelledby={`view-${objectiveId}`}>
      <h3 id={`view-${objectiveId}`}>
        {label}: {objective.text}
      </h3>
      <p className="small soft">
        {domain.objectiveKinds[objective.kind]} · {format.percent(weight)}
        {origin !== undefined && ` · ${origin}`}
      </p>
      {slots.beside?.({ objectiveId, label })}
      <ol className="plain-list">
        {indicators.map((indicator, index) => (
          <IndicatorRow
            key={indicator.indicatorId}
            indicator={indicator}
            weight={weights[index] ?? 0}
            beside={slots.beside?.({
              objectiveId,
              indicatorId: indicator.indicatorId,
              label: `${label}, ${plan.indicator(index + 1)}`,
            })}
          />
        ))}
      </ol>
    </section>
  );
};

/** What the leaders expect of the conduct of the employee, for each core value of which they said something. */
const Expectations = ({ content, scheme }: { content: PlanContent; scheme: Scheme }) => {
  const { plan } = useWords();
  const language = useLanguage();
  const said = scheme.behaviours.flatMap(({ behaviourId, title }) => {
    const text = content.expectations[behaviourId];
    return text === undefined || text === '' ? [] : [{ behaviourId, title: title[language], text }];
  });
  if (said.length === 0) return null;
  return (
    <section className="sheet">
      <h3>{plan.expectations}</h3>
      <dl className="facts">
        {said.map(({ behaviourId, title, text }) => (
          <div key={behaviourId}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** A plan to read, on the screen and on paper. */
export const PlanView = ({ content, scheme, ...slots }: ViewProps) => {
  const { plan } = useWords();
  const weights = effectiveWeights(content.objectives.map(({ weight }) => weight));
  if (content.objectives.length === 0) return <p className="sheet">{plan.empty}</p>;
  return (
    <>
      <h2>{plan.objectives}</h2>
      {content.objectives.map((objective, index) => (
        <ObjectiveView
          key={objective.objectiveId}
          objective={objective}
          number={index + 1}
          weight={weights[index] ?? 0}
          {...slots}
        />
      ))}
      {scheme !== undefined && <Expectations content={content} scheme={scheme} />}
      {(['resources', 'accountability', 'consequences'] as const)
        .filter((part) => content.annex[part].length > 0)
        .map((part) => (
          <section key={part}>
            <h3>{plan.annexParts[part]}</h3>
            <ul>
              {content.annex[part].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
};
