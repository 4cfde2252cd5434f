import { useEffect, useState } from 'react';
import type { CaseStage } from '../../shared/domain/case.ts';
import { useApp } from '../app/context.ts';
import type { Loaded } from '../ui/load.ts';
import { allRows } from './all-pages.ts';
import type { CaseRow } from './find-cases.ts';
import { unitQuery } from './whole-agency.ts';

/** More people than this at once nobody reads; units narrow them. */
export const mostCases = 20_000;

export interface CasesWish {
  readonly cycleId: string;
  readonly unitId: string;
  readonly stage: CaseStage | undefined;
  readonly late: boolean;
}

interface Cases {
  readonly rows: readonly CaseRow[];
  /** There are more than were loaded. */
  readonly cut: boolean;
  /** More pages are on their way. */
  readonly loading: boolean;
}

/** The cases of a unit and those below it: the first thousand at once, the others as they come. */
export const useCases = ({ cycleId, unitId, stage, late }: CasesWish) => {
  const { client } = useApp();
  const [loaded, setLoaded] = useState<Loaded<Cases>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round asks again
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const query = {
      ...unitQuery(unitId),
      ...(stage === undefined ? {} : { stage }),
      ...(late ? { late } : {}),
    };
    const show = (value: Cases): void => {
      if (!signal.aborted) setLoaded({ state: 'ready', value });
    };
    allRows((wish) => client.listCases({ cycleId, query: { ...query, ...wish } }, { signal }), {
      most: mostCases,
      onPage: (rows) => show({ rows, cut: false, loading: true }),
    }).then(
      ({ rows, cut }) => show({ rows, cut, loading: false }),
      (error: unknown) => {
        if (!signal.aborted) setLoaded({ state: 'failed', error });
      },
    );
    return () => leaving.abort();
  }, [client, cycleId, unitId, stage, late, round]);
  return { loaded, reload: () => setRound((before) => before + 1) };
};
