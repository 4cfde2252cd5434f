import { fractionOf } from '../../shared/domain/exact-number.ts';
import { periodValue } from '../../shared/domain/measurements/indicator-attainment.ts';
import type { Attained } from '../../shared/domain/scoring/proposal.ts';
import type { Indicator, Objective } from '../../shared/domain/targets/plan.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import { EvidenceOf } from './evidence-panel.tsx';
import type { LoadedRating } from './load-rating.ts';

const basisPointsOf = (attained: Attained): number | undefined =>
  attained === 'not-applicable' ? undefined : fractionOf(attained).mul(10_000).valueOf();

const useAttainedText = () => {
  const { rating } = useWords();
  const format = useFormat();
  return (attained: Attained | undefined): string => {
    const points = attained === undefined ? undefined : basisPointsOf(attained);
    return points === undefined ? rating.notMeasured : rating.attained(format.percent(Math.round(points)));
  };
};

const Months = ({ loaded, indicator }: { loaded: LoadedRating; indicator: Indicator }) => {
  const { rating } = useWords();
  const format = useFormat();
  const rows = loaded.actuals.filter(({ indicatorId }) => indicatorId === indicator.indicatorId);
  if (rows.length === 0) return <p className="soft">{rating.noActuals}</p>;
  return (
    <details>
      <summary>{rating.monthsShow(rows.length)}</summary>
      <ol className="plain-list months" aria-label={rating.months(indicator.name)}>
        {rows.map(({ month, value, source, evidenceIds, note }) => (
          <li key={month}>
            <p>
              <strong>{format.day(`${month}-01`).replace(/^\d+ /, '')}</strong>: {format.number(value)}{' '}
              {indicator.unitOfMeasure} <span className="soft">({source})</span>
            </p>
            {note !== undefined && <p className="small">{note}</p>}
            <EvidenceOf
              caseId={loaded.case.caseId}
              items={loaded.evidence.filter(({ evidenceId }) => evidenceIds.includes(evidenceId))}
            />
          </li>
        ))}
      </ol>
    </details>
  );
};

const useTarget = () => {
  const { plan } = useWords();
  const format = useFormat();
  return ({ target, unitOfMeasure }: Indicator): string =>
    `${'value' in target ? format.number(target.value) : plan.targetRange(format.number(target.from), format.number(target.to))} ${unitOfMeasure}`;
};

const IndicatorBasis = ({ loaded, indicator }: { loaded: LoadedRating; indicator: Indicator }) => {
  const { rating, plan } = useWords();
  const format = useFormat();
  const attainedText = useAttainedText();
  const targetText = useTarget();
  const { indicatorId, name, accumulation, direction } = indicator;
  const attained = loaded.proposal.attainment.objectives
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.indicatorId === indicatorId)?.attainment;
  const value = periodValue(
    indicator,
    loaded.actuals.filter((one) => one.indicatorId === indicatorId),
  );
  return (
    <li className="indicator-line">
      <p>
        <strong>{name}</strong>
      </p>
      <p>
        {attainedText(attained)}
        {value !== undefined &&
          ` · ${rating.periodValue(`${format.number(value.valueOf())} ${indicator.unitOfMeasure}`, targetText(indicator))}`}
      </p>
      <p className="small soft">
        {plan.accumulations[accumulation]}; {plan.directions[direction].toLowerCase()}
      </p>
      <Months loaded={loaded} indicator={indicator} />
    </li>
  );
};

const ObjectiveBasis = ({ loaded, objective }: { loaded: LoadedRating; objective: Objective }) => {
  const { rating } = useWords();
  const { levels, objectiveKinds } = useDomainWords();
  const attainedText = useAttainedText();
  const { objectiveId } = objective;
  const level = loaded.proposal.objectives.find((one) => one.objectiveId === objectiveId)?.level;
  const attained = loaded.proposal.attainment.objectives.find((one) => one.objectiveId === objectiveId)?.attainment;
  const remark = loaded.selfAssessment?.objectives?.find((one) => one.objectiveId === objectiveId);
  return (
    <section className="sheet" aria-labelledby={`basis-${objectiveId}`}>
      <h3 id={`basis-${objectiveId}`}>{objective.text}</h3>
      <p className="facts-line">
        <span>{objectiveKinds[objective.kind]}</span>
        <strong>{attainedText(attained)}</strong>
        {level !== undefined && level !== 'not-applicable' && <span>{rating.proposed(levels[level])}</span>}
      </p>
      {remark !== undefined && remark.note !== '' && (
        <p className="small">
          {rating.selfAssessment}: {remark.note}
        </p>
      )}
      <ol className="plain-list">
        {objective.indicators.map((indicator) => (
          <IndicatorBasis key={indicator.indicatorId} loaded={loaded} indicator={indicator} />
        ))}
      </ol>
    </section>
  );
};

/** What the rating rests on: the objectives with their attainment, the actuals by month, and the evidence. */
export const BasisSide = ({ loaded }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  const format = useFormat();
  const { coverage } = loaded.proposal.attainment;
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{rating.basis}</h2>
      <p className="soft">{rating.basisWhy}</p>
      <p>{rating.coverage(format.percent(coverage), format.percent(loaded.scheme.minimumCoverage))}</p>
      {loaded.plan.objectives.map((objective) => (
        <ObjectiveBasis key={objective.objectiveId} loaded={loaded} objective={objective} />
      ))}
    </section>
  );
};
