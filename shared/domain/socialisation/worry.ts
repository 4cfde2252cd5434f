import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';

/**
 * Kekhawatiran: what somebody fears of the scheme. Nobody knows whose it is: no author, no time and no order is kept,
 * and its id comes by chance.
 */
export interface Worry {
  readonly worryId: string;
  readonly cycleId: string;
  readonly text: string;
  readonly answer?: { readonly text: string; readonly by: string; readonly on: LocalDate };
  readonly version: number;
}

const blank = (text: string): readonly Refusal[] =>
  text.trim() === '' ? [{ code: 'text-missing', field: '/text' }] : [];

export const raiseWorry = (one: Pick<Worry, 'worryId' | 'cycleId' | 'text'>): Decision<Worry> => {
  const refusals = blank(one.text);
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...one, text: one.text.trim(), version: 0 });
};

/** A leader answers for everybody to read; said again, it replaces the answer. */
export const answerWorry = (
  worry: Worry,
  text: string,
  { by, on, isLeader }: { readonly by: string; readonly on: LocalDate; readonly isLeader: boolean },
): Decision<Worry> => {
  const refusals: readonly Refusal[] = [...(isLeader ? [] : [{ code: 'not-allowed' } as const]), ...blank(text)];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...worry, answer: { text: text.trim(), by, on } });
};
