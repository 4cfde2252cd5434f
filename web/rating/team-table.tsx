import type { Level } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useDomainWords, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { loadTeamLevels } from './load-team.ts';

/** The own team side by side, to weigh the ratings against each other. Each name leads to its rating. */
export const TeamTable = ({ cycleId, caseId, version }: { cycleId: string; caseId: string; version: number }) => {
  const { client } = useApp();
  const { rating } = useWords();
  const { levels, caseStatuses } = useDomainWords();
  const { loaded, reload } = useLoaded(`team ${cycleId} ${version}`, (signal) =>
    loadTeamLevels(cycleId, client, signal),
  );
  if (loaded.state === 'loading') return <p role="status">{rating.teamLoading}</p>;
  if (loaded.state === 'failed') return <Unready loaded={loaded} operation="listTeam" onRetry={reload} />;
  if (loaded.value.length === 0) return <p className="soft">{rating.teamEmpty}</p>;
  const word = (level: Level | undefined) =>
    level === undefined ? <span className="soft">–</span> : <span className={`level-${level}`}>{levels[level]}</span>;
  return (
    <>
      <p className="soft">{rating.teamWhy}</p>
      <div className="scroll-sideways">
        <table className="team">
          <caption className="unseen">{rating.team}</caption>
          <ColumnHeads of={[rating.person, rating.parts.results, rating.parts.behaviour]} />
          <tbody>
            {loaded.value.map((row) => (
              <tr key={row.caseId} {...(row.caseId === caseId ? { 'aria-current': 'true' as const } : {})}>
                <th scope="row">
                  <PageLink to="rating" params={{ caseId: row.caseId, segmentId: row.segmentId }}>
                    {row.name}
                  </PageLink>
                </th>
                <td>
                  {row.rated ? (
                    word(row.results)
                  ) : (
                    <span className="soft">{row.unratable ? caseStatuses.unratable : rating.notRated}</span>
                  )}
                </td>
                <td>{row.rated ? word(row.behaviour) : <span className="soft">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
