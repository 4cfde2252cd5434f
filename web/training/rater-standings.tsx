import { useApp, useFormat } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { type RaterRow, ratersTogether } from './raters-together.ts';
import { useTrainingWords } from './training-words.ts';

const Row = ({ row }: { row: RaterRow }) => {
  const words = useTrainingWords();
  const format = useFormat();
  const { rater, people, standing, attempts, certifiedAt, tendencies } = row;
  return (
    <tr>
      <th scope="row">{rater.name}</th>
      <td className="number">{format.number(people)}</td>
      <td>
        {words.states[standing]}
        {certifiedAt !== undefined && `, ${format.date(certifiedAt)}`}
      </td>
      <td className="number">{format.number(attempts)}</td>
      <td>{tendencies.map((one) => words.tendencies[one]).join(', ') || '–'}</td>
    </tr>
  );
};

/** For the personnel office: everybody who rates in the cycle, and who still has to take the training. */
export const RaterStandings = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const words = useTrainingWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`raters ${cycleId}`, async (signal) =>
    ratersTogether(await allOf((query) => client.listRaterStandings({ cycleId, query }, { signal }))),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listRaterStandings" onRetry={reload} />;
  const rows = loaded.value;
  const waiting = rows.filter(({ standing }) => standing === 'refused' || standing === 'warned').length;
  return (
    <section className="sheet">
      <h2>{words.raters}</h2>
      <p className="soft">{words.ratersWhy}</p>
      {rows.length === 0 ? (
        <p>{words.noRaters}</p>
      ) : (
        <>
          {waiting > 0 && <p>{words.notYet(format.number(waiting), format.number(rows.length))}</p>}
          <ScrollAcross label={words.raters}>
            <table className="dense">
              <caption className="unseen">{words.raters}</caption>
              <ColumnHeads
                of={[words.rater, { number: words.people }, words.state, { number: words.attempts }, words.last]}
              />
              <tbody>
                {rows.map((row) => (
                  <Row key={row.rater.employeeId} row={row} />
                ))}
              </tbody>
            </table>
          </ScrollAcross>
        </>
      )}
    </section>
  );
};
