/** Why an answer is set aside. */
export const setAsideReasons = [
  'trap',
  'unproven',
  'machine-speed',
  'straight-lines',
  'copied-comment',
  'burst',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** What speaks against an answer, so that whoever reads it can check it. */
export interface Finding {
  readonly reason: SetAsideReason;
  /** How many answers are alike: in the hour, or with the same comment. */
  readonly alike?: number;
  /** How many came in that hour, and in a usual one. */
  readonly inHour?: number;
  readonly usual?: number;
}
