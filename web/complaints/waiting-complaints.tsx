import { useApp, useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { useComplaintWords } from './complaint-words.ts';

/** The complaints that wait for the reader, among everything else that does. Nothing where none does. */
export const WaitingComplaints = () => {
  const { client } = useApp();
  const words = useComplaintWords();
  const format = useFormat();
  const { loaded } = useLoaded('waiting complaints', async (signal) => {
    const { body } = await client.listMyComplaints({ query: { limit: 10 } }, { signal });
    return body.items;
  });
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null;
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">{words.title}</h2>
      <ul>
        {loaded.value.map(({ complaintId, excerpt, stage, dueAt }) => (
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
