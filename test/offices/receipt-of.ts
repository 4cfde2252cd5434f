import { fractionOf } from '../../shared/domain/exact-number.ts';
import type { PlayedOffice } from './played-office.ts';

type CountingResult = Awaited<ReturnType<PlayedOffice['resultOf']>>;

/** The last line of a receipt of that kind. @throws when there is none */
export const stepOf = ({ receipt }: CountingResult, name: string) => {
  const found = receipt.steps.findLast(({ step }) => step === name);
  if (found === undefined) throw new Error(`the receipt has no step ${name}`);
  return found;
};

/** Whether colleagues or citizens are part of a behaviour score, or were left out of it. */
export const isHeard = (result: CountingResult, group: 'peers' | 'citizens'): boolean =>
  !(stepOf(result, 'behaviours').inputs[group] ?? 'not-applicable').startsWith('not-applicable');

/** What a group that was heard said, on the scale of the scheme. */
export const meanOf = (result: CountingResult, group: 'peers' | 'citizens'): number =>
  fractionOf(stepOf(result, 'behaviours').inputs[group]?.split(' × ', 1)[0] ?? '').valueOf();
