import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type Level, levels } from '../../shared/domain/schemes/scheme.ts';
import type { TallyPart } from '../../shared/domain/scoring/leniency.ts';
import { useApp, useDomainWords, useWords } from '../app/context.ts';
import { Bars } from '../charts/bars.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';

type Report = AnswerOf<'getLeniency'>;

const sumOf = (counts: Readonly<Record<Level, number>>): number =>
  levels.reduce((sum, level) => sum + counts[level], 0);

/** The own levels as bars, and a table that says the same with those of others beside. */
const PartOf = ({ report, part }: { report: Report; part: TallyPart }) => {
  const { rating } = useWords();
  const domain = useDomainWords();
  const own = report.own[part];
  const all = sumOf(own);
  const rows = levels.toReversed();
  return (
    <section aria-label={rating.parts[part]}>
      <h3>{rating.parts[part]}</h3>
      <Bars
        label={rating.leniencyTable(rating.parts[part])}
        bars={rows.map((level) => ({
          key: level,
          label: domain.levels[level],
          value: rating.times(own[level], all),
          share: all === 0 ? 0 : own[level] / all,
        }))}
      />
      <div className="scroll-sideways">
        <table>
          <caption className="unseen">{rating.leniencyTable(rating.parts[part])}</caption>
          <thead>
            <tr>
              <th scope="col">{rating.level}</th>
              <th scope="col">{rating.leniencyYours}</th>
              {report.others.map(({ scope }) => (
                <th key={scope} scope="col">
                  {rating.scopes[scope]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((level) => (
              <tr key={level}>
                <th scope="row">{domain.levels[level]}</th>
                <td>{rating.times(own[level], all)}</td>
                {report.others.map(({ scope, tenths }) => (
                  <td key={scope}>{rating.tenths(tenths[part][level])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Findings = ({ report }: { report: Report }) => {
  const { rating } = useWords();
  const { ratings, fewest, findings, others } = report;
  if (ratings < fewest) return <p>{rating.leniencyFew(ratings, fewest)}</p>;
  return (
    <>
      {others.length === 0 && <p>{rating.leniencyAlone(fewest)}</p>}
      <ul>
        {findings.map(({ part, finding, scope }) => (
          <li key={`${part} ${finding}`}>
            {rating.findings[finding](rating.parts[part], scope === undefined ? '' : rating.scopes[scope])}
          </li>
        ))}
      </ul>
    </>
  );
};

/** How this person tends to rate, beside others; loaded when it is opened, and seen by nobody else. */
export const LeniencyPanel = ({ cycleId, version }: { cycleId: string; version: number }) => {
  const { client } = useApp();
  const { rating } = useWords();
  const { loaded, reload } = useLoaded(
    `leniency ${cycleId} ${version}`,
    async (signal) => (await client.getLeniency({ cycleId }, { signal })).body,
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getLeniency" onRetry={reload} />;
  return (
    <>
      <p className="soft">{rating.leniencyOnly}</p>
      <Findings report={loaded.value} />
      {loaded.value.ratings > 0 && (
        <>
          <PartOf report={loaded.value} part="results" />
          <PartOf report={loaded.value} part="behaviour" />
        </>
      )}
    </>
  );
};
