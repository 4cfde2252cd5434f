import type { PeriodicEvaluation } from '../../shared/domain/reviews/periodic-evaluation.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { attainedPoints } from './attainment-list.tsx';
import type { Dialogue } from './load-dialogue.ts';
import { nameIn } from './mid-review-record.tsx';
import { usePeriodName } from './period-name.ts';
import type { PeriodRow } from './period-states.ts';

/** What one evaluation says, line by line. */
const Details = ({ evaluation, all }: { evaluation: PeriodicEvaluation; all: Dialogue }) => {
  const { dialogue, plan } = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  const part = all.parts.find(({ segment }) => segment.segmentId === evaluation.segmentId);
  const objectives = part?.content?.objectives ?? [];
  const points = attainedPoints(evaluation.attainment.total);
  return (
    <>
      <p className="typed">{evaluation.feedback}</p>
      <ul>
        {evaluation.levels.map(({ objectiveId, level }) => {
          const index = objectives.findIndex((one) => one.objectiveId === objectiveId);
          return (
            <li key={objectiveId}>
              {index < 0 ? objectiveId : `${plan.objective(index + 1)}: ${objectives[index]?.text}`} –{' '}
              <strong>{domain.levels[level]}</strong>
            </li>
          );
        })}
      </ul>
      <p className="small soft">
        {nameIn(all, evaluation.by)} · {dialogue.by(format.moment(evaluation.at))}
        {points !== undefined && ` · ${dialogue.attainment} ${format.percent(points)}`}
      </p>
    </>
  );
};

/** A cell that says nothing is left out where the table stands as a list, on a phone. */
const Cell = ({ label, text }: { label: string; text: string | undefined }) => (
  <td data-label={label} className={text === undefined ? 'empty' : ''}>
    {text ?? '–'}
  </td>
);

const Row = ({ row, isQuiet }: { row: PeriodRow; isQuiet: boolean }) => {
  const { dialogue } = useWords();
  const { levels, predicates } = useDomainWords();
  const nameOf = usePeriodName();
  const { resultsLevel, behaviourLevel, predicate } = row.evaluations.at(-1) ?? {};
  return (
    <tr className={isQuiet ? 'soft' : ''}>
      <th scope="row">{nameOf(row.period)}</th>
      <Cell label={dialogue.status} text={dialogue.periodStates[row.state]} />
      <Cell label={dialogue.results} text={resultsLevel && levels[resultsLevel]} />
      <Cell label={dialogue.behaviour} text={behaviourLevel && levels[behaviourLevel]} />
      <Cell label={dialogue.predicate} text={predicate && predicates[predicate]} />
    </tr>
  );
};

/** Where each period stands, and its levels and predicate where they were given. */
export const EvaluationTable = ({ rows, all }: { rows: readonly PeriodRow[]; all: Dialogue }) => {
  const { dialogue } = useWords();
  const nameOf = usePeriodName();
  const given = rows.flatMap(({ evaluations }) => evaluations).reverse();
  return (
    <>
      <table className="stacked">
        <caption className="unseen">{dialogue.evaluations}</caption>
        <ColumnHeads
          of={[dialogue.period, dialogue.status, dialogue.results, dialogue.behaviour, dialogue.predicate]}
        />
        <tbody>
          {rows.map((row) => (
            <Row key={row.period} row={row} isQuiet={row.state === 'ahead'} />
          ))}
        </tbody>
      </table>
      {given.map((evaluation, index) => (
        <details key={`${evaluation.period} ${evaluation.segmentId}`} open={index === 0}>
          <summary>
            {dialogue.details}: {nameOf(evaluation.period)}
          </summary>
          <Details evaluation={evaluation} all={all} />
        </details>
      ))}
    </>
  );
};
