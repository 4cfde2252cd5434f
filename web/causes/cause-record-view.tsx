import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import { useCauseWords } from './cause-words.ts';
import { type CauseRecordOf, type MissedView, standOf } from './missed-view.ts';

/** What the employee said about a record: against it, or with the agreement. */
const Said = ({ record }: { record: CauseRecordOf }) => {
  const words = useCauseWords();
  const format = useFormat();
  const { objection, response, deemed, agreedAt } = record;
  return (
    <>
      {objection !== undefined && (
        <div className="reply">
          <h4>{words.objection}</h4>
          <p className="typed">{objection.text}</p>
          <p className="small soft">{words.objectedOn(format.moment(objection.at))}</p>
        </div>
      )}
      {response !== undefined && (
        <div className="reply">
          <h4>{words.response}</h4>
          <p className="typed">{response}</p>
          {agreedAt !== undefined && <p className="small soft">{format.moment(agreedAt)}</p>}
        </div>
      )}
      {deemed === true && <p className="small soft">{words.deemed}</p>}
    </>
  );
};

/** The causes and remedies that were named, to read. */
export const CauseRecordView = ({ record, view }: { record: CauseRecordOf; view: MissedView }) => {
  const words = useCauseWords();
  const { dialogue } = useWords();
  const { causes } = useDomainWords();
  const format = useFormat();
  const nameOf = (id: string) => view.people.find(({ employeeId }) => employeeId === id)?.name ?? '–';
  const indicatorOf = (id: string) => view.missed.find(({ indicatorId }) => indicatorId === id)?.name ?? id;
  return (
    <div className="record">
      <p className="facts-line">
        <span className="tag">{words.states[standOf(record)]}</span>
        <span className="small soft">{words.namedOn(nameOf(record.namedBy), format.moment(record.namedAt))}</span>
      </p>
      <ul className="lines">
        {record.findings.map(({ indicatorId, cause, remedy, ownerId, dueOn }) => (
          <li key={indicatorId}>
            <p>
              <strong>{indicatorOf(indicatorId)}</strong> <span className="tag">{causes[cause]}</span>
            </p>
            <p className="typed">{remedy}</p>
            <p className="small soft">
              {nameOf(ownerId)} · {dialogue.until(format.day(dueOn))}
            </p>
          </li>
        ))}
      </ul>
      <Said record={record} />
    </div>
  );
};
