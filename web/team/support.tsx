import { useApp, useWords } from '../app/context.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';

/** The reader's own objectives, and who of the team supports each: what nobody supports stands out. */
export const Support = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const { team, approval } = useWords();
  const { loaded, reload } = useLoaded(`support ${cycleId}`, (signal) =>
    allOf((query) => client.listSupport({ cycleId, query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSupport" onRetry={reload} />;
  return (
    <section aria-labelledby="support" className="sheet">
      <h2 id="support">{approval.own}</h2>
      {loaded.value.length === 0 && <p className="soft">{approval.ownEmpty}</p>}
      <ul className="lines">
        {loaded.value.map(({ segmentId, objectiveId, text, supporters }) => (
          <li key={`${segmentId} ${objectiveId}`}>
            <p>{text}</p>
            <p className={`small ${supporters.length === 0 ? 'near' : 'soft'}`}>
              {supporters.length === 0
                ? team.unsupported
                : team.supportedBy(supporters.map(({ name }) => name).join('; '))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
