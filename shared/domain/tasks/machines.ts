/** The state machines of the product: what drives a case, and `cycle-phase`, which opens and closes phases for all. */
export const machines = [
  'target-approval',
  'mid-review',
  'final-scoring',
  'appeal',
  'follow-up',
  'cause-objection',
  'cycle-phase',
] as const;
export type MachineName = (typeof machines)[number];
