import type { MidReview } from '../../shared/domain/reviews/review.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import type { Dialogue } from './load-dialogue.ts';

/** The name of a person of the case. */
export const nameIn = ({ case: one }: Pick<Dialogue, 'case'>, employeeId: string): string =>
  [one.employee, ...one.segments.flatMap(({ supervisor }) => (supervisor === undefined ? [] : [supervisor]))].find(
    (person) => person.employeeId === employeeId,
  )?.name ?? '–';

const indicatorIn = ({ parts }: Dialogue, indicatorId: string): string =>
  parts
    .flatMap(({ content }) => content?.objectives ?? [])
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.indicatorId === indicatorId)?.name ?? indicatorId;

const Findings = ({ review, dialogue: all }: { review: MidReview; dialogue: Dialogue }) => {
  const { dialogue } = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (
    <>
      <h3>{dialogue.findings}</h3>
      <ul className="lines">
        {review.findings.map(({ indicatorId, cause, remedy, ownerId, dueOn }) => (
          <li key={indicatorId}>
            <p>
              <strong>{indicatorIn(all, indicatorId)}</strong> <span className="tag">{domain.causes[cause]}</span>
            </p>
            <p className="typed">{remedy}</p>
            <p className="small soft">
              {nameIn(all, ownerId)} · {dialogue.until(format.day(dueOn))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

const Response = ({ review }: { review: MidReview }) => {
  const { dialogue } = useWords();
  const format = useFormat();
  if (review.acknowledgedAt === undefined) return null;
  return (
    <div className="reply">
      <h3>{dialogue.response}</h3>
      <p className="typed">{review.response ?? (review.deemed === true ? dialogue.deemed : dialogue.acknowledge)}</p>
      <p className="small soft">{format.moment(review.acknowledgedAt)}</p>
    </div>
  );
};

/** The employee did not agree; it stays beside what was corrected afterwards. */
const Objected = ({ review: { objection } }: { review: MidReview }) => {
  const { dialogue } = useWords();
  const format = useFormat();
  if (objection === undefined) return null;
  return (
    <div className="reply">
      <h3>{dialogue.objection}</h3>
      <p className="typed">{objection.text}</p>
      <p className="small soft">{format.moment(objection.at)}</p>
    </div>
  );
};

/** The record of a dialogue with the employee's answer, to read. */
export const MidReviewRecord = ({ review, dialogue: all }: { review: MidReview; dialogue: Dialogue }) => {
  const { dialogue } = useWords();
  const format = useFormat();
  return (
    <div className="record">
      <p className="small soft">
        {nameIn(all, review.heldBy)} · {dialogue.heldOn(format.moment(review.heldAt))}
      </p>
      <h3>{dialogue.summary}</h3>
      <p className="typed">{review.summary}</p>
      {review.agreements.length > 0 && (
        <>
          <h3>{dialogue.agreements}</h3>
          <ul>
            {review.agreements.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {review.findings.length > 0 && <Findings review={review} dialogue={all} />}
      <Objected review={review} />
      <Response review={review} />
    </div>
  );
};
