import { useDeferredValue, useMemo, useState } from 'react';
import { type CaseStage, caseStages } from '../../shared/domain/case.ts';
import { useApp, useDomainWords, useFormat } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { ColumnChoice } from '../ui/table/column-choice.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { caseColumns, rareColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { useConsoleWords } from './console-words.ts';
import { ExportDialog } from './export-dialog.tsx';
import { type CaseRow, findable, matchingCases } from './find-cases.ts';
import { UnitPath } from './unit-path.tsx';
import { mostCases, useCases } from './use-cases.ts';
import { useSearch } from './use-search.ts';
import { unitQuery, wholeAgency } from './whole-agency.ts';

interface UnitParams {
  readonly cycleId: string;
  readonly unitId: string;
}

const CaseTable = ({ rows, typed }: { rows: readonly CaseRow[]; typed: string }) => {
  const words = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(rareColumns));
  const columns = useMemo(() => caseColumns({ words, domain, format }), [words, domain, format]);
  const shown = useMemo(() => columns.filter(({ columnId }) => !hidden.has(columnId)), [columns, hidden]);
  const sought = useDeferredValue(typed);
  const all = useMemo(() => findable(rows), [rows]);
  const found = useMemo(() => matchingCases(all, sought), [all, sought]);
  return (
    <>
      <div className="table-head">
        <p role="status">{words.console.shown(format.number(found.length), format.number(rows.length))}</p>
        <ColumnChoice label={words.console.columns} columns={columns.slice(1)} hidden={hidden} onChange={setHidden} />
      </div>
      <DataTable
        label={words.console.people}
        rows={found}
        columns={shown}
        keyOf={({ caseId }) => caseId}
        empty={words.console.noCases}
      />
    </>
  );
};

/** The name of the unit and where it is; the whole agency has no path. */
const useUnit = ({ cycleId, unitId }: UnitParams) => {
  const { client } = useApp();
  const { loaded } = useLoaded(`unit ${unitId}`, async (signal) => {
    if (unitId === wholeAgency) return undefined;
    return (await client.getOverview({ cycleId, query: { ...unitQuery(unitId), limit: 1 } }, { signal })).body;
  });
  return loaded.state === 'ready' ? loaded.value : undefined;
};

/** The people of a unit and those below it, in a table that holds thousands. */
export const UnitPage = ({ cycleId, unitId }: UnitParams) => {
  const { console: words } = useConsoleWords();
  const format = useFormat();
  const search = useSearch();
  const stage: CaseStage | undefined = caseStages.find((one) => one === search.get('kedudukan'));
  const late = search.get('terlambat') === 'ya';
  const [typed, setTyped] = useState('');
  const [exporting, setExporting] = useState(false);
  const { loaded, reload } = useCases({ cycleId, unitId, stage, late });
  const unit = useUnit({ cycleId, unitId });
  const name = unitId === wholeAgency ? words.wholeAgency : (unit?.path.at(-1)?.name ?? '');
  if (loaded.state === 'failed') return <Unready loaded={loaded} operation="listCases" onRetry={reload} />;
  const cases = loaded.state === 'ready' ? loaded.value : undefined;
  return (
    <ConsoleFrame current="console" cycleId={cycleId} title={words.casesTitle(name)}>
      <UnitPath cycleId={cycleId} path={unit?.path ?? []} />
      <CaseFilters typed={typed} onType={setTyped} stage={stage} late={late} />
      {cases?.loading === true && <p role="status">{words.loadingMore(format.number(cases.rows.length))}</p>}
      {cases?.cut === true && <p className="near">{words.tooMany(format.number(mostCases))}</p>}
      {cases === undefined ? (
        <Unready loaded={{ state: 'loading' }} operation="listCases" onRetry={reload} />
      ) : (
        <CaseTable rows={cases.rows} typed={typed} />
      )}
      <p className="actions">
        <button type="button" className="quiet" onClick={() => setExporting(true)}>
          {words.export}
        </button>
      </p>
      <ExportDialog
        cycleId={cycleId}
        unitId={unitId}
        title={words.exportTitle(name)}
        open={exporting}
        onClose={() => setExporting(false)}
      />
    </ConsoleFrame>
  );
};
