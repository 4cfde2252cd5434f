import type { Dependencies } from '../dependencies.ts';
import type { Step, StepHandler } from '../step.ts';

/** @throws {Error} when no step has this name */
export const stepHandler = (operation: string, steps: readonly Step[], deps: Dependencies): StepHandler => {
  const step = steps.find((one) => one.operation === operation);
  if (!step) throw new Error(`step ${operation}: want one of ${steps.map((one) => one.operation).join(', ')}`);
  return step.bind(deps);
};
