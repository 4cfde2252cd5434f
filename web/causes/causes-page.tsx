import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { causes } from '../../shared/domain/reviews/review.ts';
import { useApp, useDomainWords, useFormat } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { Shares } from '../charts/shares.tsx';
import { allRows } from '../console/all-pages.ts';
import { ConsoleFrame } from '../console/console-frame.tsx';
import { useConsoleWords } from '../console/console-words.ts';
import { useLive } from '../console/use-live.ts';
import { useSearch, withSearch } from '../console/use-search.ts';
import { unitQuery } from '../console/whole-agency.ts';
import { addressOf } from '../routes.ts';
import { Unready } from '../ui/problem.tsx';
import { useCauseWords } from './cause-words.ts';

type CauseRow = AnswerOf<'listCauses'>['items'][number];

const totalOf = (row: CauseRow): number => causes.reduce((sum, cause) => sum + row.causes[cause], 0);

const Counts = ({ row }: { row: CauseRow }) => {
  const { console: words } = useCauseWords();
  const domain = useDomainWords();
  return (
    <Shares
      label={`${words.title}: ${row.unit.name}`}
      heads={{ name: words.cause, count: words.count, share: words.share }}
      rows={causes.map((cause) => ({ key: cause, name: domain.causes[cause], count: row.causes[cause] }))}
      total={totalOf(row)}
    />
  );
};

const UnitCauses = ({ row, cycleId }: { row: CauseRow; cycleId: string }) => {
  const { console: words } = useCauseWords();
  const format = useFormat();
  const { unit, below, cases } = row;
  const total = totalOf(row);
  const path = withSearch(addressOf('consoleCauses', { cycleId }), { unit: unit.unitId });
  return (
    <li className="sheet">
      <h2>{below > 0 ? <PathLink path={path}>{unit.name}</PathLink> : unit.name}</h2>
      {total === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <>
          <p className="soft">{words.total(format.number(total), format.number(cases))}</p>
          <Counts row={row} />
        </>
      )}
    </li>
  );
};

const most = 500;

/** Why targets are missed, unit by unit. */
export const CausesPage = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const { console: words } = useCauseWords();
  const { console: consoleWords } = useConsoleWords();
  const unitId = useSearch().get('unit') ?? undefined;
  const { loaded, reload } = useLive(`${cycleId} ${unitId}`, (signal) =>
    allRows((wish) => client.listCauses({ cycleId, query: { ...unitQuery(unitId), ...wish } }, { signal }), {
      most,
      limit: 100,
    }),
  );
  return (
    <ConsoleFrame current="consoleCauses" cycleId={cycleId} title={words.title} intro={<p>{words.why}</p>}>
      {loaded.state === 'ready' ? (
        <ul className="cards">
          {loaded.value.rows.map((row) => (
            <UnitCauses key={row.unit.unitId} row={row} cycleId={cycleId} />
          ))}
        </ul>
      ) : (
        <Unready loaded={loaded} operation="listCauses" onRetry={reload} />
      )}
      {unitId !== undefined && (
        <p>
          <PathLink path={addressOf('consoleCauses', { cycleId })}>{consoleWords.wholeAgency}</PathLink>
        </p>
      )}
    </ConsoleFrame>
  );
};
