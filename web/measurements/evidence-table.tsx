import { useFormat, useWords } from '../app/context.ts';
import { EvidenceLinks } from './evidence-item.tsx';
import { indicatorsOf, useMeasuring } from './measuring.ts';
import { useNames } from './use-names.ts';

/** Which values a file proves, in words. */
const useUses = () => {
  const { content, actuals } = useMeasuring();
  const names = useNames();
  const indicators = new Map(indicatorsOf(content).map((one) => [one.indicatorId, one.name]));
  return (evidenceId: string): readonly string[] =>
    actuals
      .filter(({ evidenceIds }) => evidenceIds.includes(evidenceId))
      .map(({ indicatorId, month }) => `${indicators.get(indicatorId) ?? ''}, ${names.month(month)}`);
};

/** Every file that has arrived, with what it proves. Files never change. */
export const EvidenceTable = () => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const names = useNames();
  const { evidence } = useMeasuring();
  const usesOf = useUses();
  const arrived = [...evidence.values()].filter(({ arrivedAt }) => arrivedAt !== undefined);
  return (
    <section aria-labelledby="all-evidence">
      <h2 id="all-evidence">{words.allEvidence}</h2>
      {arrived.length === 0 ? (
        <p className="soft">{words.noFiles}</p>
      ) : (
        <table className="evidence-table">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.usedFor}</th>
              <th scope="col">{words.size}</th>
              <th scope="col">{words.received}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {arrived.map(({ evidenceId, name, size, arrivedAt = '' }) => (
              <tr key={evidenceId}>
                <th scope="row">{name}</th>
                <td data-label={words.usedFor}>{usesOf(evidenceId).join('; ') || words.unused}</td>
                <td data-label={words.size}>{names.size(size)}</td>
                <td data-label={words.received}>{format.moment(arrivedAt)}</td>
                <td>
                  <EvidenceLinks evidenceId={evidenceId} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
