import { useFormat, useLanguage, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useComplaintWords } from './complaint-words.ts';
import { type ComplaintSummary, categoryName, type Terms } from './load-complaints.ts';

const Standing = ({ one }: { one: ComplaintSummary }) => {
  const words = useComplaintWords();
  const format = useFormat();
  const { now } = useMe();
  const { stage, outcome, dueAt, escalations } = one;
  const isLate = dueAt !== undefined && dueAt < now;
  return (
    <p className="small">
      <strong>{words.stages[stage]}</strong>
      {outcome !== undefined && ` · ${words.outcomes[outcome]}`}
      {dueAt !== undefined && ` · ${words.due(format.moment(dueAt))}`}
      {isLate && <strong className="late"> · {words.late}</strong>}
      {escalations > 0 && ` · ${words.raised(escalations)}`}
    </p>
  );
};

/** Complaints, each with its beginning, where it stands, and until when. */
export const ComplaintList = ({ items, terms }: { items: readonly ComplaintSummary[]; terms: Terms }) => {
  const words = useComplaintWords();
  const format = useFormat();
  const language = useLanguage();
  if (items.length === 0) {
    return (
      <div className="sheet">
        <p>
          <strong>{words.none}</strong>
        </p>
        <p className="soft">{words.noneWhy}</p>
      </div>
    );
  }
  return (
    <ul className="complaints">
      {items.map((one) => (
        <li key={one.complaintId} className="sheet">
          <p>
            <PageLink to="complaint" params={{ complaintId: one.complaintId }}>
              {one.excerpt}
            </PageLink>
          </p>
          <Standing one={one} />
          <p className="small soft">
            {one.unit?.name ?? one.namedUnit?.name ?? words.noUnit}
            {one.category !== undefined && ` · ${categoryName(terms, one.category, language)}`} ·{' '}
            {words.received(format.date(one.receivedAt))}
          </p>
        </li>
      ))}
    </ul>
  );
};
