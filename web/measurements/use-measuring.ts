import { useEffect, useMemo, useRef, useState } from 'react';
import type { Month } from '../../shared/domain/calendar/period.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useApp, useMe } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import type { DraftOf } from '../ui/drafts.ts';
import type { LoadedActuals, Recorded } from './load-actuals.ts';
import { loadEvidence, loadRecorded } from './load-actuals.ts';
import { indicatorsOf } from './measuring.ts';
import { measuredPlan } from './month-lock.ts';
import {
  actualsWith,
  changePlace,
  type Entry,
  type EntryChange,
  measuredEntries,
  recordable,
  serverMonth,
  type TypedMonths,
  usualSource,
  withoutMonth,
} from './month-sheet.ts';
import { monthAt, monthStates } from './month-states.ts';
import { useUploads } from './uploads/use-uploads.ts';

/** What the server has, asked for anew after this page changed it. */
export const useRecorded = (loaded: LoadedActuals) => {
  const { client } = useApp();
  const [recorded, setRecorded] = useState<Recorded>(loaded);
  const [evidence, setEvidence] = useState(loaded.evidence);
  const { caseId } = loaded.case;
  const { segmentId } = loaded.plan;
  const latest = useRef(recorded);
  latest.current = recorded;
  return {
    recorded,
    latest,
    evidence: useMemo(() => new Map(evidence.map((one) => [one.evidenceId, one])), [evidence]),
    refreshActuals: async (): Promise<void> => setRecorded(await loadRecorded({ caseId, segmentId }, client)),
    refreshEvidence: async (): Promise<void> => setEvidence(await loadEvidence(caseId, client)),
  };
};

type ServerSide = ReturnType<typeof useRecorded>;

/**
 * The months as they stand now, by the server's clock and the zone of the reader's unit. The page opens with the first
 * month that waits for its employee; for everybody else with the newest that is recorded.
 */
export const useMonths = (
  segment: { from: string; to: string },
  { recorded }: Pick<ServerSide, 'recorded'>,
  opensWith: 'waiting' | 'recorded',
) => {
  const { now, unit } = useMe();
  const current = monthAt(now, unit.zone);
  const { actuals } = recorded;
  const states = monthStates(segment, current, new Set(actuals.map(({ month }) => month)));
  const [month, choose] = useState<Month>(() => {
    const recordedLast = states.findLast(({ state }) => state === 'recorded');
    const waiting = states.find(({ state }) => state === 'missing') ?? states.find((one) => one.month === current);
    const wanted = opensWith === 'waiting' ? (waiting ?? recordedLast) : (recordedLast ?? waiting);
    return wanted?.month ?? segment.from.slice(0, 7);
  });
  return { months: states, month, choose };
};

/** Changes of what is typed. Several in one turn, as from a pasted column, add up. */
export const useTyped = (draft: DraftOf<TypedMonths>, { latest }: Pick<ServerSide, 'latest'>) => {
  const typed = useRef(draft.value);
  useEffect(() => {
    typed.current = draft.value;
  }, [draft.value]);
  const put = (next: TypedMonths): void => {
    typed.current = next;
    if (Object.keys(next).length === 0) void draft.forget();
    else draft.change(next);
  };
  const sourceOf = (indicator: Indicator, month: Month): string =>
    usualSource(indicator, month, actualsWith(latest.current.actuals, typed.current));
  const change = (
    place: { month: Month; indicatorId: string; usualSource: string },
    how: (entry: Entry) => EntryChange,
  ): void => {
    const { actuals, months } = latest.current;
    put(changePlace(typed.current, place, { server: serverMonth(place.month, actuals, months), change: how }));
  };
  return {
    typed,
    put,
    sourceOf,
    change,
    edit: ({ month, indicator }: { month: Month; indicator: Indicator }, how: (entry: Entry) => EntryChange): void =>
      change({ month, indicatorId: indicator.indicatorId, usualSource: sourceOf(indicator, month) }, how),
    drop: (month: Month): void => put(withoutMonth(typed.current, month)),
  };
};

export type TypedSheet = ReturnType<typeof useTyped>;

/** Files on their way; each joins its value once it has arrived. */
export const useEvidenceUploads = (caseId: string, server: ServerSide, sheet: TypedSheet) => {
  const { evidence, refreshEvidence } = server;
  const known = new Set([...evidence.values()].flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256])));
  return useUploads(caseId, known, async (job, evidenceId) => {
    sheet.change(job, ({ evidenceIds }) => ({ evidenceIds: [...new Set([...evidenceIds, evidenceId])] }));
    await refreshEvidence().catch(() => undefined);
  });
};

/** The indicators of the plan that is measured. */
const measuredIds = ({ plan }: Pick<LoadedActuals, 'plan'>): ReadonlySet<string> =>
  new Set(indicatorsOf(measuredPlan(plan) ?? plan).map(({ indicatorId }) => indicatorId));

/** The indicators whose values somebody types: what comes from data lacks nothing. */
export const typedIds = ({ plan }: Pick<LoadedActuals, 'plan'>): ReadonlySet<string> =>
  new Set(
    indicatorsOf(measuredPlan(plan) ?? plan)
      .filter(({ measure }) => measure === undefined)
      .map(({ indicatorId }) => indicatorId),
  );

/** Records a month, and says whether the server took it: false when a newer version stands there. */
export const useRecording = (loaded: LoadedActuals, server: ServerSide, sheet: TypedSheet) => {
  const { client } = useApp();
  const { caseId } = loaded.case;
  const { segmentId } = loaded.plan;
  const known = measuredIds(loaded);
  return async (month: Month, idempotencyKey: string): Promise<boolean> => {
    const sent = sheet.typed.current[month];
    if (sent === undefined) return true;
    const body = { actuals: recordable(measuredEntries(sent.entries, known)), version: sent.version };
    try {
      await client.recordActuals({ caseId, segmentId, month, body, idempotencyKey });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      await server.refreshActuals();
      return false;
    }
    // What was typed on meanwhile stays, upon what the server has now.
    const now = sheet.typed.current[month];
    const rest = withoutMonth(sheet.typed.current, month);
    sheet.put(
      now === undefined || now.entries === sent.entries
        ? rest
        : { ...rest, [month]: { ...now, base: sent.entries, version: sent.version + 1 } },
    );
    await server.refreshActuals();
    return true;
  };
};
