import { useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useComplaintWords } from './complaint-words.ts';
import type { ComplaintSummary } from './load-complaints.ts';

/** The complaints that wait for the reader, among everything else that does. Nothing where none does. */
export const WaitingComplaints = ({ items }: { items: readonly ComplaintSummary[] }) => {
  const words = useComplaintWords();
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">{words.title}</h2>
      <ul>
        {items.map(({ complaintId, excerpt, stage, dueAt }) => (
          <li key={complaintId}>
            <PageLink to="complaint" params={{ complaintId }}>
              {excerpt}
            </PageLink>{' '}
            <span className="small soft">
              {words.stages[stage]}
              {dueAt !== undefined && ` · ${words.due(format.moment(dueAt))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
