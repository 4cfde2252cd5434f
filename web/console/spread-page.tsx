import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { predicates } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useDomainWords, useFormat } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { Shares } from '../charts/shares.tsx';
import { addressOf } from '../routes.ts';
import { Unready } from '../ui/problem.tsx';
import { allRows } from './all-pages.ts';
import { ConsoleFrame } from './console-frame.tsx';
import { useConsoleWords } from './console-words.ts';
import { findingTexts } from './spread-findings.ts';
import { UnitActions } from './unit-actions.tsx';
import { useLive } from './use-live.ts';
import { useSearch, withSearch } from './use-search.ts';
import { unitQuery } from './whole-agency.ts';

type SpreadRow = AnswerOf<'listSpreads'>['items'][number];
type Spread = NonNullable<SpreadRow['spread']>;

const most = 500;

const Counts = ({ spread, name }: { spread: Spread; name: string }) => {
  const { console: words } = useConsoleWords();
  const domain = useDomainWords();
  return (
    <Shares
      label={`${words.spreadTitle}: ${name}`}
      heads={{ name: words.predicate, count: words.spreadCount, share: words.share }}
      rows={predicates.map((one) => ({ key: one, name: domain.predicates[one], count: spread.counts[one] }))}
      total={spread.total}
    />
  );
};

const Findings = ({ spread }: { spread: Spread }) => {
  const { console: words } = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const texts = findingTexts(spread, { words, predicates: domain.predicates, format });
  if (texts.length === 0) return <p>{words.spreadFits}</p>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

const UnitSpread = ({ row, cycleId, onDone }: { row: SpreadRow; cycleId: string; onDone: () => void }) => {
  const { console: words } = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { unit, below, announced, cases, spread } = row;
  const path = withSearch(addressOf('consoleSpread', { cycleId }), { unit: unit.unitId });
  return (
    <li className="sheet">
      <h2>{below > 0 ? <PathLink path={path}>{unit.name}</PathLink> : unit.name}</h2>
      <p className="soft">{words.spreadAnnounced(format.number(announced), format.number(cases))}</p>
      {spread === undefined ? (
        <p>{words.spreadNone}</p>
      ) : (
        <>
          <p>{words.spreadOrganisation(domain.organisationPredicates[spread.organisation])}</p>
          {spread.total > 0 && <Counts spread={spread} name={unit.name} />}
          {spread.total > 0 && <Findings spread={spread} />}
          {spread.total > 0 && spread.small && <p className="small soft">{words.spreadSmall}</p>}
        </>
      )}
      <UnitActions unit={{ cycleId, ...unit }} predicate={spread?.organisation} onDone={onDone} />
    </li>
  );
};

/** The spread of predicates unit by unit, beside the guidance: a consideration and never a quota. */
export const SpreadPage = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const { console: words } = useConsoleWords();
  const unitId = useSearch().get('unit') ?? undefined;
  const { loaded, reload } = useLive(`${cycleId} ${unitId}`, (signal) =>
    allRows((wish) => client.listSpreads({ cycleId, query: { ...unitQuery(unitId), ...wish } }, { signal }), {
      most,
      limit: 100,
    }),
  );
  return (
    <ConsoleFrame current="consoleSpread" cycleId={cycleId} title={words.spreadTitle} intro={<p>{words.spreadWhy}</p>}>
      {loaded.state !== 'ready' ? (
        <Unready loaded={loaded} operation="listSpreads" onRetry={reload} />
      ) : (
        <ul className="cards">
          {loaded.value.rows.map((row) => (
            <UnitSpread key={row.unit.unitId} row={row} cycleId={cycleId} onDone={reload} />
          ))}
        </ul>
      )}
      {unitId !== undefined && (
        <p>
          <PathLink path={addressOf('consoleSpread', { cycleId })}>{words.wholeAgency}</PathLink>
        </p>
      )}
    </ConsoleFrame>
  );
};
