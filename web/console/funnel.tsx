import { useDomainWords, useFormat } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { Bars } from '../charts/bars.tsx';
import { shareOf } from '../charts/share-of.ts';
import { addressOf } from '../routes.ts';
import { useConsoleWords } from './console-words.ts';
import { type Counts, funnelSteps, stagesInOrder } from './funnel-steps.ts';
import { withSearch } from './use-search.ts';

interface FunnelProps {
  readonly counts: Counts;
  readonly cycleId: string;
  readonly unitId: string;
}

const FunnelBars = ({ counts }: { counts: Counts }) => {
  const { console: words } = useConsoleWords();
  const format = useFormat();
  const bars = funnelSteps(counts).map(({ step, reached }) => ({
    key: step,
    label: words.steps[step],
    value: `${format.number(reached)} · ${format.percent(shareOf(reached, counts.cases))}`,
    share: counts.cases === 0 ? 0 : reached / counts.cases,
  }));
  return <Bars label={`${words.funnelTitle} ${words.funnelOf(format.number(counts.cases))}`} bars={bars} />;
};

const StepsTable = ({ counts }: { counts: Counts }) => {
  const { console: words } = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (
    <table className="dense">
      <caption className="unseen">{words.funnelTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col" className="wide-only">
            {words.phase}
          </th>
          <th scope="col" className="number">
            {words.reached}
          </th>
          <th scope="col" className="number">
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {funnelSteps(counts).map(({ step, phase, reached }) => (
          <tr key={step}>
            <th scope="row">{words.steps[step]}</th>
            <td className="wide-only">{domain.phases[phase]}</td>
            <td className="number">{format.number(reached)}</td>
            <td className="number">{format.percent(shareOf(reached, counts.cases))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How many are at each stage now; each number leads to them. */
const Stages = ({ counts, cycleId, unitId }: FunnelProps) => {
  const { console: words } = useConsoleWords();
  const { caseStatuses } = useDomainWords();
  const format = useFormat();
  const path = addressOf('consoleUnit', { cycleId, unitId });
  return (
    <section aria-labelledby="stages">
      <h3 id="stages">{words.stagesTitle}</h3>
      <ul className="stages">
        {stagesInOrder.map((stage) => (
          <li key={stage}>
            <PathLink path={withSearch(path, { kedudukan: stage })}>
              <span>{caseStatuses[stage]}</span> <strong>{format.number(counts.stages[stage])}</strong>
            </PathLink>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The year as a funnel: how far people have come as a picture and as a table, and where they are now. */
export const Funnel = (props: FunnelProps) => {
  const { console: words } = useConsoleWords();
  const format = useFormat();
  return (
    <section aria-labelledby="funnel" className="sheet">
      <h2 id="funnel">
        {words.funnelTitle} <span className="soft small">{words.funnelOf(format.number(props.counts.cases))}</span>
      </h2>
      <div className="picture-and-table">
        <FunnelBars counts={props.counts} />
        <StepsTable counts={props.counts} />
      </div>
      <Stages {...props} />
    </section>
  );
};
