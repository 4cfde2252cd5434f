import { definitionOf, invoking, tokenTask } from './definition.ts';
import type { Operations } from './open-example.ts';

/** Waits for a token for at most a day; the tokens are kept by the name of who waits. */
export const waiting = () => {
  const tokens = new Map<string, string>();
  const machine = definitionOf({
    Hold: {
      ...tokenTask('hold', {
        TimeoutSeconds: 86_400,
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'time is up', Next: 'Done' }],
        Next: 'Done',
      }),
      Arguments: invoking('hold', {
        who: '{% $states.context.Execution.Name %}',
        token: '{% $states.context.Task.Token %}',
      }),
    },
    Done: { Type: 'Succeed' },
  });
  const operations: Operations = {
    hold: ({ who, token }: { who: string; token: string }) => {
      tokens.set(who, token);
    },
  };
  const tokenOf = (name: string): string => tokens.get(name) ?? '';
  return { machines: [machine], operations, tokenOf };
};
