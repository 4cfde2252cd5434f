import { useDomainWords, useFormat } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useCalibrationWords } from './calibration-words.ts';
import { useReasonText } from './reason-text.ts';
import type { CalibrationRow, CalibrationView } from './session.tsx';

interface RowProps {
  readonly view: CalibrationView;
  readonly row: CalibrationRow;
  readonly onDecide: (row: CalibrationRow) => void;
}

const Rated = ({ outcome }: { outcome: CalibrationRow['rated'] }) => {
  const words = useCalibrationWords();
  const domain = useDomainWords();
  const { predicate, resultsLevel, behaviourLevel } = outcome;
  return (
    <>
      <strong>{domain.predicates[predicate]}</strong>
      {resultsLevel !== undefined && (
        <p className="small">
          {words.results}: {domain.levels[resultsLevel]}
        </p>
      )}
      {behaviourLevel !== undefined && (
        <p className="small">
          {words.behaviour}: {domain.levels[behaviourLevel]}
        </p>
      )}
    </>
  );
};

const Decided = ({ ruling }: { ruling: NonNullable<CalibrationRow['ruling']> }) => {
  const words = useCalibrationWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  const names = ruling.present.map(({ name }) => name).join(', ');
  return (
    <>
      <p>
        {ruling.outcome === undefined
          ? words.kept(ruling.reason)
          : words.became(predicates[ruling.outcome.predicate], ruling.reason)}
      </p>
      {ruling.outcome !== undefined && <Rated outcome={ruling.outcome} />}
      <p className="soft small">{words.by(names, format.moment(ruling.at))}</p>
    </>
  );
};

const Decision = ({ view, row, onDecide }: RowProps) => {
  const words = useCalibrationWords();
  if (row.ruling !== undefined) return <Decided ruling={row.ruling} />;
  if (row.isAnnounced) return <p className="soft">{words.announced}</p>;
  if (view.closedAt !== undefined) return null;
  return (
    <button
      type="button"
      className="quiet"
      aria-label={words.decideOf(row.employee.name)}
      onClick={() => onDecide(row)}
    >
      {words.decide}
    </button>
  );
};

const Row = (props: RowProps) => {
  const words = useCalibrationWords();
  const textOf = useReasonText();
  const { view, row } = props;
  const conflicted = view.panel.filter(({ employeeId }) => row.conflicted.includes(employeeId));
  return (
    <tr>
      <th scope="row">
        {row.employee.name}
        <p className="soft small">{row.unit.name}</p>
      </th>
      <td data-head={words.rater}>{row.rater.name}</td>
      <td data-head={words.rated}>
        <Rated outcome={row.rated} />
      </td>
      <td data-head={words.why}>
        <ul>
          {row.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{textOf(reason)}</li>
          ))}
        </ul>
        {row.reason !== '' && <p className="small">{words.reasonOfRater(row.reason)}</p>}
        {conflicted.length > 0 && (
          <p className="small soft">{words.conflicted(conflicted.map(({ name }) => name).join(', '))}</p>
        )}
      </td>
      <td data-head={words.decision}>
        <Decision {...props} />
      </td>
    </tr>
  );
};

/** Whom a panel looks at, what they were given and why it looks, with its decisions. */
export const ProposalTable = ({ view, onDecide }: Omit<RowProps, 'row'>) => {
  const words = useCalibrationWords();
  if (view.rows.length === 0) return <p className="sheet">{words.noRows}</p>;
  return (
    <ScrollAcross label={words.rows}>
      <table className="dense calibration-rows">
        <caption className="unseen">{words.rows}</caption>
        <ColumnHeads of={[words.employee, words.rater, words.rated, words.why, words.decision]} />
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.caseId} view={view} row={row} onDecide={onDecide} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
};
