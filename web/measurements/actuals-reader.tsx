import { useWords } from '../app/context.ts';
import { AttainmentByIndicator, AttainmentTotal } from './attainment-so-far.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import type { LoadedActuals } from './load-actuals.ts';
import { type Measuring, MeasuringProvider } from './measuring.ts';
import { measuredPlan } from './month-lock.ts';
import { MonthPanel } from './month-panel.tsx';
import { serverMonth } from './month-sheet.ts';
import { MonthsGrid } from './months-grid.tsx';
import { useMonths } from './use-measuring.ts';

/** Actuals for whoever may read and not change them. */
export const ActualsReader = ({ loaded }: { loaded: LoadedActuals }) => {
  const { actuals: words } = useWords();
  const { plan, segment, scheme, evidence, actuals, months: recordedMonths } = loaded;
  const content = measuredPlan(plan) ?? plan;
  const { from = '', to = '' } = segment ?? {};
  const shown = useMonths({ from, to }, { recorded: loaded }, 'recorded');
  const measuring: Measuring = {
    loaded,
    content,
    scheme,
    segment: { from, to },
    ...shown,
    actuals,
    evidence: new Map(evidence.map((one) => [one.evidenceId, one])),
    entriesOf: (month) => serverMonth(month, actuals, recordedMonths).entries,
    isTyped: () => false,
    gapsOf: () => [],
  };
  return (
    <MeasuringProvider value={measuring}>
      <AttainmentTotal />
      <MonthsGrid />
      <MonthPanel />
      <AttainmentByIndicator />
      <EvidenceTable />
      <p className="actions">
        <button type="button" className="quiet" onClick={() => print()}>
          {words.printed}
        </button>
      </p>
    </MeasuringProvider>
  );
};
