import type { RefusalCode } from './refusals.ts';

/** Why the rules say no: a stable code, the field that is wrong, and the facts a person needs to put it right. */
export interface Refusal {
  readonly code: RefusalCode;
  /** A JSON pointer into the command, such as `/objectives/0/weight`. */
  readonly field?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What a decision comes to: the new state, or every reason why not. */
export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (...refusals: readonly Refusal[]): Decision<never> => ({ ok: false, refusals });

/** Thrown where a rule can't be applied at all, such as a working day of a year whose holidays are not loaded. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusals: readonly Refusal[];
  constructor(...refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
    this.refusals = refusals;
  }
}
