import { useState } from 'react';
import { tellChange } from '../app/changes.ts';
import { useFormat, useWords } from '../app/context.ts';
import type { DraftOf } from '../ui/drafts.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { AttainmentByIndicator, AttainmentTotal } from './attainment-so-far.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import type { LoadedActuals } from './load-actuals.ts';
import { type Measuring, MeasuringProvider } from './measuring.ts';
import { MonthConflict } from './month-conflict.tsx';
import { measuredPlan } from './month-lock.ts';
import { MonthPanel } from './month-panel.tsx';
import { actualsWith, measuredEntries, monthGaps, serverMonth, type TypedMonths } from './month-sheet.ts';
import { MonthsGrid } from './months-grid.tsx';
import { SaveMonth } from './save-month.tsx';
import {
  type TypedSheet,
  typedIds,
  useEvidenceUploads,
  useMonths,
  useRecorded,
  useRecording,
  useTyped,
} from './use-measuring.ts';

interface EditorProps {
  readonly loaded: LoadedActuals;
  readonly draft: DraftOf<TypedMonths>;
}

/** Brings what is missing into view, once it is marked. */
const leadToGap = (): void => {
  requestAnimationFrame(() =>
    document
      .querySelector('.month-panel .field-wrong')
      ?.closest('.field, .evidence')
      ?.scrollIntoView({ block: 'center' }),
  );
};

/** Saving one month: gaps are marked first, and what was saved is said until something else is done. */
const useSaving = (record: ReturnType<typeof useRecording>, gaps: ReturnType<typeof monthGaps>) => {
  const [attempted, setAttempted] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState<string | undefined>(undefined);
  const action = useAction(async ({ month }: { month: string; entries: unknown }, idempotencyKey) => {
    if (!(await record(month, idempotencyKey))) return;
    setSaved(month);
    setAttempted(undefined);
    tellChange();
  });
  return {
    attempted,
    saved,
    error: action.error,
    busy: action.busy,
    forget: () => {
      setSaved(undefined);
      action.forget();
    },
    save: (month: string, entries: unknown): void => {
      setAttempted(month);
      setSaved(undefined);
      if (gaps.size === 0) void action.run({ month, entries });
      else leadToGap();
    },
  };
};

const conflictIn = (typed: TypedMonths, month: string, { recorded }: ReturnType<typeof useRecorded>) => {
  const mine = typed[month];
  const theirs = serverMonth(month, recorded.actuals, recorded.months);
  return mine !== undefined && mine.version !== theirs.version ? { mine, theirs } : undefined;
};

const Restored = ({ draft }: Pick<EditorProps, 'draft'>) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  return (
    <>
      {draft.restoredAt !== undefined && (
        <Notice kind="note">
          <p>{words.restored(format.moment(draft.restoredAt))}</p>
        </Notice>
      )}
      {!draft.kept && (
        <Notice kind="wrong">
          <p>{words.notKept}</p>
        </Notice>
      )}
    </>
  );
};

/** The edges of what is typed and what the server has, put together for everything on the page. */
const useEditing = ({ loaded, draft }: EditorProps) => {
  const { plan, segment, scheme } = loaded;
  const { from = '', to = '' } = segment ?? {};
  const server = useRecorded(loaded);
  const shown = useMonths({ from, to }, server, 'waiting');
  const sheet: TypedSheet = useTyped(draft, server);
  const uploads = useEvidenceUploads(loaded.case.caseId, server, sheet);
  const { recorded } = server;
  const typed = draft.value;
  const entriesOf = (month: string) =>
    typed[month]?.entries ?? serverMonth(month, recorded.actuals, recorded.months).entries;
  const gaps = monthGaps(measuredEntries(typed[shown.month]?.entries ?? {}, typedIds(loaded)), scheme);
  const saving = useSaving(useRecording(loaded, server, sheet), gaps);
  const measuring: Measuring = {
    loaded: { ...loaded, ...recorded },
    content: measuredPlan(plan) ?? plan,
    scheme,
    segment: { from, to },
    ...shown,
    actuals: actualsWith(recorded.actuals, typed),
    evidence: server.evidence,
    entriesOf,
    isTyped: (month) => typed[month] !== undefined,
    gapsOf: (indicatorId) => (saving.attempted === shown.month ? (gaps.get(indicatorId) ?? []) : []),
    editing: {
      edit: (place, change) => {
        saving.forget();
        sheet.edit(place, change);
      },
      uploads,
      usualSource: sheet.sourceOf,
    },
  };
  return { measuring, sheet, saving, gaps, conflict: conflictIn(typed, shown.month, server) };
};

/** The form of actuals: live attainment, every month, the chosen month with its evidence, and saving it. */
export const ActualsEditor = (props: EditorProps) => {
  const { draft } = props;
  const { measuring, sheet, saving, gaps, conflict } = useEditing(props);
  const { month } = measuring;
  return (
    <MeasuringProvider value={measuring}>
      <Restored draft={draft} />
      <AttainmentTotal />
      <MonthsGrid />
      {conflict === undefined ? (
        <MonthPanel>
          {saving.error !== undefined && <ProblemNotice error={saving.error} />}
          <SaveMonth
            typed={Object.keys(draft.value)}
            saved={saving.saved}
            busy={saving.busy}
            incomplete={saving.attempted === month && gaps.size > 0}
            onSave={() => saving.save(month, draft.value[month]?.entries)}
            onDrop={() => sheet.drop(month)}
          />
        </MonthPanel>
      ) : (
        <MonthConflict
          {...conflict}
          onResolve={(entries) => {
            const { entries: base, version } = conflict.theirs;
            sheet.put({ ...sheet.typed.current, [month]: { entries, base, version } });
          }}
        />
      )}
      <AttainmentByIndicator />
      <EvidenceTable />
    </MeasuringProvider>
  );
};
