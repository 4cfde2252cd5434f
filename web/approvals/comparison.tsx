import './comparison.css';
import { useId, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import {
  comparePlans,
  type IndicatorChange,
  isUnchanged,
  type Mark,
  type ObjectiveChange,
} from '../../shared/domain/targets/compare-plans.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { versionToCompare } from '../../shared/domain/targets/plan-version.ts';
import { useFormat, useWords } from '../app/context.ts';
import type { SupervisorObjective } from '../targets/editing.ts';
import { type FieldText, useFieldText } from './field-text.ts';

export type PlanVersionView = AnswerOf<'listPlanVersions'>['items'][number];

const MarkTag = ({ mark }: { mark: Mark }) => {
  const { comparison } = useWords();
  return <span className={`mark ${mark}`}>{comparison.marks[mark]}</span>;
};

type Change = ObjectiveChange | IndicatorChange;

/** Each field that differs: how it was, and how it is. */
const Fields = ({ change, textOf }: { change: Change; textOf: FieldText }) => {
  const { comparison } = useWords();
  return change.fields.length === 0 ? null : (
    <dl className="changes">
      {change.fields.map((field) => (
        <div key={field}>
          <dt>{comparison.fields[field]}</dt>
          <dd>
            <span className="unseen">{comparison.before}: </span>
            <del>{textOf(change.before, field) || comparison.nothing}</del>{' '}
            <span className="unseen">{comparison.after}: </span>
            <ins>{textOf(change.after, field) || comparison.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const IndicatorLine = ({ change, textOf }: { change: IndicatorChange; textOf: FieldText }) => {
  const { comparison } = useWords();
  const line = change.after ?? change.before;
  return (
    <li>
      <p>
        <MarkTag mark={change.mark} /> {comparison.line(comparison.indicator, line?.name ?? '')}
        {change.mark !== 'changed' && line !== undefined && (
          <span className="soft">, {textOf(line, 'target').toLowerCase()}</span>
        )}
      </p>
      <Fields change={change} textOf={textOf} />
    </li>
  );
};

const ObjectiveLine = ({ change, textOf }: { change: ObjectiveChange; textOf: FieldText }) => {
  const { comparison } = useWords();
  const line = change.after ?? change.before;
  const indicators = change.indicators.filter(({ mark }) => mark !== 'same');
  return (
    <li>
      <p>
        <MarkTag mark={change.mark} /> {comparison.line(comparison.objective, line?.text ?? '')}
      </p>
      <Fields change={change} textOf={textOf} />
      {indicators.length > 0 && (
        <ul>
          {indicators.map((one) => (
            <IndicatorLine key={one.indicatorId} change={one} textOf={textOf} />
          ))}
        </ul>
      )}
    </li>
  );
};

const Changes = ({ before, plan, textOf }: { before: PlanVersionView; plan: Plan; textOf: FieldText }) => {
  const { comparison } = useWords();
  const format = useFormat();
  const found = comparePlans(before, plan);
  const { added, changed, removed } = found.counts;
  if (isUnchanged(found)) return <p>{comparison.unchanged}</p>;
  return (
    <>
      <p>{comparison.counts(format.number(added), format.number(changed), format.number(removed))}</p>
      <ul className="comparison-lines">
        {found.objectives
          .filter(({ mark }) => mark !== 'same')
          .map((change) => (
            <ObjectiveLine key={`${change.mark} ${change.objectiveId}`} change={change} textOf={textOf} />
          ))}
      </ul>
      {found.expectations.length > 0 && <p>{comparison.expectations}</p>}
      {found.annex.length > 0 && <p>{comparison.annex}</p>}
    </>
  );
};

interface Props {
  readonly plan: Plan;
  /** Undefined where they could not be loaded. */
  readonly versions: readonly PlanVersionView[] | undefined;
  /** The supervisor's objectives, which lines name by their id. */
  readonly own: readonly SupervisorObjective[];
}

/** What changed since the last submission, the last approval or last year, line by line, in words and in colour. */
export const Comparison = ({ plan, versions, own: objectives }: Props) => {
  const { comparison } = useWords();
  const format = useFormat();
  const id = useId();
  const textOf = useFieldText(objectives);
  const own = plan.submittedAt;
  const earlier = (versions ?? []).filter(({ at, origin }) => origin !== 'submission' || at !== own);
  const first = versionToCompare(earlier, own === undefined ? {} : { submittedAt: own });
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const before = chosen === undefined ? first : earlier[chosen];
  return (
    <section className="sheet comparison" aria-labelledby={id}>
      <h2 id={id}>{comparison.title}</h2>
      {before === undefined ? (
        <p className="soft">{versions === undefined ? comparison.unavailable : comparison.first}</p>
      ) : (
        <>
          <label htmlFor={`${id}v`}>{comparison.against}</label>
          <select
            id={`${id}v`}
            value={earlier.indexOf(before)}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {earlier.map((version, index) => (
              <option key={`${version.origin} ${version.at}`} value={index}>
                {comparison.origins[version.origin](format.moment(version.at), version.year)}
              </option>
            ))}
          </select>
          <Changes before={before} plan={plan} textOf={textOf} />
        </>
      )}
    </section>
  );
};
