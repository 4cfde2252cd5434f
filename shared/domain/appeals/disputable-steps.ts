import type { ReceiptStep, Result } from '../scoring/result.ts';
import { countingLayer } from '../scoring/result-decisions.ts';
import type { DisputedStep } from './appeal.ts';

/** What somebody judged or measured. What only follows from that by a table or a sum is contested through it. */
const contestable: readonly string[] = ['objective', 'behaviour', 'results', 'behaviours', 'segments', 'calibration'];

const isSame = (a: DisputedStep, b: DisputedStep): boolean => a.step === b.step && a.subject === b.subject;

/** The steps of the receipt in force that an appeal may contest, each once, in the order of the receipt. */
export const disputableSteps = (result: Result): readonly DisputedStep[] => {
  const steps = countingLayer(result).receipt.steps.filter(({ step }) => contestable.includes(step));
  const named = steps.map(
    ({ step, subject }: ReceiptStep): DisputedStep => ({
      step,
      ...(subject === undefined ? {} : { subject }),
    }),
  );
  return named.filter((one, index) => named.findIndex((other) => isSame(other, one)) === index);
};

/** Whether an appeal against that result may contest the step. */
export const isDisputable = (step: DisputedStep, result: Result): boolean =>
  disputableSteps(result).some((one) => isSame(one, step));
