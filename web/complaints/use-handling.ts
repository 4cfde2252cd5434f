import { tellChange } from '../app/changes.ts';
import { ProblemError } from '../problem-error.ts';
import { useAction } from '../ui/use-action.ts';
import type { ComplaintView } from './load-complaints.ts';

export type Handled = 'route' | 'start' | 'answer' | 'raise' | 'overtaken';

export interface HandlingProps {
  readonly complaint: ComplaintView;
  readonly onHandled: (what: Handled) => void;
}

/** One decision on a complaint. Whoever was overtaken sees the newer one, and keeps what was typed. */
export const useHandling = <Input>(
  { onHandled }: HandlingProps,
  what: Exclude<Handled, 'overtaken'>,
  send: (input: Input, idempotencyKey: string) => Promise<unknown>,
) =>
  useAction(async (input: Input, idempotencyKey) => {
    try {
      await send(input, idempotencyKey);
      tellChange();
      onHandled(what);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      onHandled('overtaken');
    }
  });
