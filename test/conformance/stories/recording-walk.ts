import { expect } from 'vitest';
import type { Json } from '../../../local/engine/machine/machine.ts';
import * as real from '../../support/walk.ts';
import { appendLine, type Call, type Reply, type Story, storiesFile } from './story.ts';

// Stands in for `test/support/walk.ts` while the stories are recorded; see `record.config.ts`.
export { silence, textOf } from '../../support/walk.ts';

type Fakes = Readonly<Record<string, real.Fake>>;
type Walker = (input: Json, fakes: Fakes) => Promise<real.Walk>;

const withoutToken = (payload: Record<string, unknown>): Call['payload'] => {
  const { token: _, ...rest } = payload;
  return rest as Call['payload'];
};

/**
 * Waits of a day are waits of a few seconds for an engine whose time can't be moved. How long a wait takes decides
 * nothing in a machine; only whether the answer comes before it ends.
 */
const hurried = (value: unknown): Json =>
  typeof value === 'object' && value !== null && 'waitSeconds' in value
    ? ({ ...value, waitSeconds: 3 } as Json)
    : (value as Json);

const replyOf = (answer: unknown): Reply => {
  if (answer === real.silence) return { silence: true };
  if (answer instanceof Error) return { error: answer.name, cause: answer.message };
  return { value: hurried(answer) };
};

const recording = (fakes: Fakes): { readonly fakes: Fakes; readonly answers: Story['answers'] } => {
  const answers: Story['answers'][number][] = [];
  const recorded = Object.entries(fakes).map(([operation, fake]) => {
    const answer: real.Fake = (payload: Record<string, unknown>, call: number) => {
      const answered = real.answerOf(fake, payload, call);
      answers.push({ operation, payload: withoutToken(payload), reply: replyOf(answered) });
      return answered;
    };
    return [operation, answer] as const;
  });
  return { fakes: Object.fromEntries(recorded), answers };
};

const outcomeOf = ({ error, cause, output, history, calls }: real.Walk): Story['outcome'] => ({
  status: error === undefined ? 'SUCCEEDED' : 'FAILED',
  ...(error === undefined ? { output: output as Json } : { error, cause: cause ?? '' }),
  visits: history
    .filter(({ type }) => type.endsWith('StateEntered'))
    .map(({ details }) => ({ state: String(details.name), input: details.input as Json })),
  calls: calls.map(({ operation, payload }) => ({ operation, payload: withoutToken(payload) })),
});

const titles = new Map<string, number>();

/** The name of the running test; a second execution in it gets a number. */
const titleHere = (): string => {
  const title = expect.getState().currentTestName ?? '';
  const times = (titles.get(title) ?? 0) + 1;
  titles.set(title, times);
  return times === 1 ? title : `${title} (${times})`;
};

/** Walks a definition as the tests do, and keeps the story with all that another engine needs to tell it again. */
export const recordWalk = async (
  source: { readonly name: string; readonly text: string },
  { input, fakes }: { readonly input: Json; readonly fakes: Fakes },
  walker: Walker = (given, answers) => real.walkDefinition(source, given, answers),
): Promise<real.Walk> => {
  const recorded = recording(fakes);
  const walked = await walker(input, recorded.fakes);
  const { name: machine, text: definition } = source;
  appendLine(storiesFile, {
    machine,
    title: titleHere(),
    definition,
    input,
    answers: recorded.answers,
    outcome: outcomeOf(walked),
  });
  return walked;
};

const sourceOf = (name: string) => ({ name, text: real.textOf(name) });

export const walk = (machine: string, input: Json, fakes: Fakes): Promise<real.Walk> =>
  recordWalk(sourceOf(machine), { input, fakes });

export const storiesOf = (machine: string) => {
  const stories = real.storiesOf(machine);
  const recordStory = (input: Json, fakes: Fakes): Promise<real.Walk> =>
    recordWalk(sourceOf(machine), { input, fakes }, stories.walk);
  return { walk: recordStory, unwalked: stories.unwalked };
};
