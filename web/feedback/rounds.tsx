import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { DayField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useFeedbackWords } from './feedback-words.ts';
import { noneYet } from './none-yet.ts';
import { UnitRaters } from './unit-raters.tsx';

type CycleView = AnswerOf<'getCycle'>;
type RoundView = AnswerOf<'getFeedbackRound'>;

interface CycleRound {
  readonly cycle: CycleView;
  readonly round: RoundView | undefined;
}

/** The days of the round: those that are set, to be changed until it opens. */
const RoundForm = ({ at: { cycle, round }, onSet }: { at: CycleRound; onSet: () => void }) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const { zone } = useMe().unit;
  const { cycleId } = cycle;
  const [days, setDays] = useState({
    opensOn: round === undefined ? '' : localDateOf(round.opensAt, zone),
    closesOn: round === undefined ? '' : localDateOf(round.closesAt, zone),
  });
  const action = useAction(async (body: typeof days, idempotencyKey) => {
    await client.openFeedbackRound({ cycleId, body, idempotencyKey });
    onSet();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(days);
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <div className="row">
        {(['opensOn', 'closesOn'] as const).map((end) => (
          <DayField
            key={end}
            frame={{ label: words[end], pointer: `/${cycleId}/${end}`, problems: [], required: true }}
            value={days[end]}
            onChange={(day) => setDays({ ...days, [end]: day })}
          />
        ))}
      </div>
      <button type="submit" disabled={action.busy}>
        {round === undefined ? words.setRound : words.changeRound}
      </button>
    </form>
  );
};

const Round = ({ at: { cycle, round }, onSet }: { at: CycleRound; onSet: () => void }) => {
  const words = useFeedbackWords();
  const format = useFormat();
  return (
    <section className="sheet" aria-label={words.roundTitle(cycle.year)}>
      <h2>{words.roundTitle(cycle.year)}</h2>
      <p className="soft">{words.roundIntro}</p>
      {round !== undefined && (
        <p>
          {words.window(format.date(round.opensAt), format.date(round.closesAt))} · {words.states[round.state]}
        </p>
      )}
      {(round === undefined || round.state === 'naming') && (
        <RoundForm key={round?.version} at={{ cycle, round }} onSet={onSet} />
      )}
      {round !== undefined && round.state !== 'over' && <UnitRaters cycleId={cycle.cycleId} state={round.state} />}
    </section>
  );
};

/** For the personnel office: when colleagues answer in each open cycle. */
export const Rounds = () => {
  const { client } = useApp();
  const { loaded, reload } = useLoaded('feedback rounds', async (signal) => {
    const cycles = await allOf((query) => client.listCycles({ query }, { signal }));
    const open = cycles.filter(({ status }) => status === 'open');
    return Promise.all(
      open.map(async (cycle): Promise<CycleRound> => {
        const asked = client.getFeedbackRound({ cycleId: cycle.cycleId }, { signal });
        return { cycle, round: await asked.then(({ body }) => body, noneYet) };
      }),
    );
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getFeedbackRound" onRetry={reload} />;
  return loaded.value.map((at) => <Round key={at.cycle.cycleId} at={at} onSet={reload} />);
};
