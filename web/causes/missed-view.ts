import type { AnswerOf } from '../../shared/contract/exchange.ts';

export type MissedView = AnswerOf<'getMissedTargets'>;
export type CauseRecordOf = NonNullable<MissedView['record']>;

export interface Person {
  readonly employeeId: string;
  readonly name: string;
}

/** The missed indicators that the record does not name. */
export const unnamedIn = ({ missed, record }: MissedView): MissedView['missed'] =>
  missed.filter(({ indicatorId }) => !record?.findings.some((finding) => finding.indicatorId === indicatorId));

/** Where a record of causes stands between the two. */
export const standOf = ({ agreedAt, objection, namedAt }: CauseRecordOf): 'agreed' | 'contested' | 'waiting' => {
  if (agreedAt !== undefined) return 'agreed';
  return objection !== undefined && objection.at >= namedAt ? 'contested' : 'waiting';
};
