import { type Cause, causes, type Finding } from '../reviews/review.ts';

/** How often each cause was named; one that was not is absent. */
export type CauseCounts = Readonly<Partial<Record<Cause, number>>>;

interface Named {
  readonly findings: readonly Finding[];
  /** Each part of the year has indicators of its own. */
  readonly segmentId: string;
}

/** The last cause that was named of each indicator, in order of naming: what the end of the year says counts. */
export const causesInForce = (named: readonly Named[]): readonly Cause[] => {
  const last = new Map(
    named.flatMap(({ findings, segmentId }) =>
      findings.map(({ indicatorId, cause }) => [`${segmentId} ${indicatorId}`, cause] as const),
    ),
  );
  return [...last.values()];
};

/** How often each cause is in force. */
export const countCauses = (named: readonly Named[]): CauseCounts => {
  const inForce = causesInForce(named);
  return Object.fromEntries(
    causes.flatMap((cause) => {
      const count = inForce.filter((one) => one === cause).length;
      return count === 0 ? [] : [[cause, count]];
    }),
  );
};
