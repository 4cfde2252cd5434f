import type { Json } from '../../../../local/engine/machine/machine.ts';
import type { Fake } from '../../../support/walk.ts';

/** What Amazon's documentation says that a machine does, written as a machine of ours. */
export interface Documented {
  readonly title: string;
  /** The page of the Step Functions Developer Guide. */
  readonly page: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, Json>>;
  readonly input?: Json;
  readonly fakes?: Readonly<Record<string, Fake>>;
  readonly path: readonly string[];
  readonly expected: Json | { readonly failsWith: string };
}

/** A Task that invokes an operation. */
export const task = (operation: string, payload: Json, resource = 'arn:aws:states:::lambda:invoke') => ({
  Type: 'Task',
  Resource: resource,
  Arguments: { FunctionName: `\${${operation}}`, Payload: payload },
});
/** A state that tells that it was reached. */
export const end = { Type: 'Pass', Output: '{% $states.context.State.Name %}', End: true };
