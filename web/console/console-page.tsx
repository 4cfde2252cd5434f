import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { CorrectedYear } from '../schemes/years-part.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { allRows } from './all-pages.ts';
import { chosenCycle } from './chosen-cycle.ts';
import { ConsoleFrame } from './console-frame.tsx';
import { useConsoleWords } from './console-words.ts';
import { DemoClock } from './demo-clock.tsx';
import { Funnel } from './funnel.tsx';
import type { OverviewView } from './funnel-steps.ts';
import { ImportPeople } from './import-people.tsx';
import { Phases } from './phases.tsx';
import { PrepareCycle } from './prepare-cycle.tsx';
import { Readiness } from './readiness.tsx';
import { UnitPath } from './unit-path.tsx';
import { UnitTable } from './unit-table.tsx';
import { useLive } from './use-live.ts';
import { changeSearch, useSearch } from './use-search.ts';
import { WhatNow } from './what-now.tsx';
import { wholeAgency } from './whole-agency.ts';

type CycleView = AnswerOf<'getCycle'>;

const mostUnits = 800;

const useOverview = (cycleId: string, unitId: string | undefined) => {
  const { client } = useApp();
  return useLive(`${cycleId} ${unitId}`, async (signal): Promise<OverviewView> => {
    const unit = unitId === undefined ? {} : { unitId };
    let first: OverviewView | undefined;
    const { rows } = await allRows(
      async ({ cursor }) => {
        const { body } = await client.getOverview(
          { cycleId, query: { ...unit, ...(cursor === undefined ? {} : { cursor }) } },
          { signal },
        );
        first ??= body;
        return { body: { items: body.units, ...(body.cursor === undefined ? {} : { cursor: body.cursor }) } };
      },
      { most: mostUnits },
    );
    if (first === undefined) throw new Error('an overview without a page');
    return { ...first, units: [...rows] };
  });
};

const Progress = ({ cycleId, unitId }: { cycleId: string; unitId: string | undefined }) => {
  const { console: words } = useConsoleWords();
  const format = useFormat();
  const { loaded, stale, reload } = useOverview(cycleId, unitId);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getOverview" onRetry={reload} />;
  const { total, units, path, at } = loaded.value;
  return (
    <>
      <UnitPath cycleId={cycleId} path={path} />
      {stale && <Notice kind="note">{words.stale}</Notice>}
      <WhatNow counts={total} cycleId={cycleId} unitId={unitId} />
      <Funnel counts={total} cycleId={cycleId} unitId={unitId ?? wholeAgency} />
      <p className="actions">
        <PageLink className="button quiet" to="consoleUnit" params={{ cycleId, unitId: unitId ?? wholeAgency }}>
          {words.openCases}
        </PageLink>
      </p>
      <UnitTable rows={units} cycleId={cycleId} />
      <p className="small soft">{words.asOf(format.moment(at))}</p>
    </>
  );
};

const CycleChoice = ({ cycles, chosen }: { cycles: readonly CycleView[]; chosen: CycleView }) => {
  const { console: words } = useConsoleWords();
  return (
    <label className="cycle-choice">
      {words.cycle}
      <select
        value={chosen.cycleId}
        onChange={({ target }) => changeSearch({ periode: target.value, unit: undefined })}
      >
        {cycles.map(({ cycleId, year, status }) => (
          <option key={cycleId} value={cycleId}>
            {words.cycleName(year, words.cycleStatuses[status])}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Konsol: where everybody stands, unit by unit, and what HR should do now. */
export const ConsolePage = () => {
  const { client } = useApp();
  const { console: words } = useConsoleWords();
  const search = useSearch();
  const { loaded, reload } = useLoaded('cycles', (signal) =>
    allOf((query) => client.listCycles({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listCycles" onRetry={reload} />;
  const cycles = loaded.value;
  const chosen = chosenCycle(cycles, search.get('periode'));
  if (chosen === undefined) {
    return (
      <ConsoleFrame current="console" cycleId={undefined} title={words.title}>
        <div className="sheet">
          <p>{words.noCycle}</p>
          <PrepareCycle existing={[]} onPrepared={reload} />
        </div>
        <ImportPeople onLoaded={reload} />
      </ConsoleFrame>
    );
  }
  return (
    <ConsoleFrame
      current="console"
      cycleId={chosen.cycleId}
      title={words.title}
      intro={
        <div className="cycle-choice">
          <CycleChoice cycles={cycles} chosen={chosen} />
          <PrepareCycle existing={cycles.map(({ year }) => year)} onPrepared={reload} />
        </div>
      }
    >
      <DemoClock />
      {chosen.status === 'prepared' && (
        <Readiness key={`readiness ${chosen.cycleId}`} cycle={chosen} onOpened={reload} />
      )}
      {chosen.status !== 'prepared' && <Progress cycleId={chosen.cycleId} unitId={search.get('unit') ?? undefined} />}
      <Phases key={`phases ${chosen.cycleId}`} cycle={chosen} onMoved={reload} />
      <CorrectedYear cycle={chosen} />
    </ConsoleFrame>
  );
};
