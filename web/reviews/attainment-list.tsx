import { fractionOf, roundedHalfUp } from '../../shared/domain/exact-number.ts';
import type { Attainment } from '../../shared/domain/measurements/attainment.ts';
import type { Indicator, Objective } from '../../shared/domain/targets/plan.ts';
import { useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import type { Part } from './load-dialogue.ts';

/** An attainment in basis points, or undefined where nothing was measured. */
export const attainedPoints = (attainment: Attainment | undefined): number | undefined =>
  attainment === undefined || attainment === 'not-applicable'
    ? undefined
    : roundedHalfUp(fractionOf(attainment).mul(10_000));

/** The line of a share between nothing and one and a half times the target, with a mark at the target itself. */
const ShareLine = ({ points }: { points: number }) => (
  <svg className="share-line" viewBox="0 0 150 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="share-ground" width="150" height="8" />
    <rect className="share-reached" width={Math.min(points / 100, 150)} height="8" />
    <rect className="share-target" x="99" width="1.5" height="8" />
  </svg>
);

const useTarget = () => {
  const { plan } = useWords();
  const format = useFormat();
  return ({ target, unitOfMeasure }: Indicator): string =>
    `${'value' in target ? format.number(target.value) : plan.targetRange(format.number(target.from), format.number(target.to))} ${unitOfMeasure}`;
};

/** Target, attainment and evidence of one indicator, in a line. */
const IndicatorAttained = ({ indicator, part }: { indicator: Indicator; part: Part }) => {
  const { dialogue, selfAssessment } = useWords();
  const format = useFormat();
  const target = useTarget();
  const { indicatorId, name } = indicator;
  const all = part.attainment.objectives.flatMap(({ indicators }) => indicators);
  const points = attainedPoints(all.find((one) => one.indicatorId === indicatorId)?.attainment);
  const isBehind = part.behind.some((one) => one.indicatorId === indicatorId);
  return (
    <li className="attained">
      <p>
        {name}
        {isBehind && <span className="tag late">{dialogue.behindTag}</span>}
      </p>
      <p className="small soft">
        {dialogue.target} {target(indicator)} ·{' '}
        <strong>
          {points === undefined ? dialogue.notMeasured : `${dialogue.attainment} ${format.percent(points)}`}
        </strong>{' '}
        ·{' '}
        <PageLink to="actuals" params={{ caseId: part.caseId, segmentId: part.segment.segmentId }}>
          {selfAssessment.evidence(part.evidence.get(indicatorId)?.length ?? 0)}
        </PageLink>
      </p>
      {points !== undefined && <ShareLine points={points} />}
    </li>
  );
};

interface ObjectiveProps {
  readonly objective: Objective;
  /** From 1, as people count the lines of a plan. */
  readonly number: number;
  readonly part: Part;
}

/** The words of one line of a plan with the attainment of each of its indicators. */
export const ObjectiveAttained = ({ objective, number, part }: ObjectiveProps) => {
  const { plan } = useWords();
  return (
    <>
      <h3>
        {plan.objective(number)}: {objective.text}
      </h3>
      <ul className="plain-list">
        {objective.indicators.map((indicator) => (
          <IndicatorAttained key={indicator.indicatorId} indicator={indicator} part={part} />
        ))}
      </ul>
    </>
  );
};

/** Capaian of a part of the year until now, line by line. */
export const AttainmentList = ({ part }: { part: Part | undefined }) => {
  const { dialogue } = useWords();
  return (
    <section className="sheet beside" aria-labelledby="attained">
      <h2 id="attained">{dialogue.attained}</h2>
      {part?.content === undefined ? (
        <p className="soft">{dialogue.noPlan}</p>
      ) : (
        <>
          <p className="hint">{dialogue.attainedHint}</p>
          {part.content.objectives.map((objective, index) => (
            <div key={objective.objectiveId} className="attained-objective">
              <ObjectiveAttained objective={objective} number={index + 1} part={part} />
            </div>
          ))}
        </>
      )}
    </section>
  );
};
