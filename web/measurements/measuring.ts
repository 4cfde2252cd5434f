import { createContext, useContext } from 'react';
import type { Month } from '../../shared/domain/calendar/period.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Actual, Indicator, PlanContent } from '../../shared/domain/targets/plan.ts';
import type { EvidenceView, LoadedActuals } from './load-actuals.ts';
import type { Entries, Entry, EntryChange, EntryGap } from './month-sheet.ts';
import type { MonthState } from './month-states.ts';
import type { Uploads } from './uploads/use-uploads.ts';

/** What every part of the page of actuals may need. */
export interface Measuring {
  readonly loaded: LoadedActuals;
  readonly content: PlanContent;
  readonly scheme: Scheme;
  readonly segment: { readonly from: string; readonly to: string };
  readonly months: readonly { readonly month: Month; readonly state: MonthState }[];
  readonly month: Month;
  readonly choose: (month: Month) => void;
  /** What is recorded and what is typed, as one. */
  readonly actuals: readonly Actual[];
  readonly evidence: ReadonlyMap<string, EvidenceView>;
  readonly entriesOf: (month: Month) => Entries;
  readonly isTyped: (month: Month) => boolean;
  readonly gapsOf: (indicatorId: string) => readonly EntryGap[];
  /** Absent where the reader can change nothing. */
  readonly editing?: {
    readonly edit: (place: { month: Month; indicator: Indicator }, change: (entry: Entry) => EntryChange) => void;
    readonly uploads: Uploads;
    readonly usualSource: (indicator: Indicator, month: Month) => string;
  };
}

const Context = createContext<Measuring | undefined>(undefined);
export const MeasuringProvider = Context.Provider;

/** @throws outside of the page of actuals */
export const useMeasuring = (): Measuring => {
  const measuring = useContext(Context);
  if (measuring === undefined) throw new Error('a part of the actuals outside of their page');
  return measuring;
};

/** The indicators of a plan in order, each with its number. */
export const indicatorsOf = ({ objectives }: PlanContent): readonly Indicator[] =>
  objectives.flatMap(({ indicators }) => indicators);
