import { useId, useState } from 'react';
import type { RoundState } from '../../shared/domain/feedback/round.ts';
import { useApp, useFormat } from '../app/context.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useFeedbackWords } from './feedback-words.ts';

interface UnitProps {
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

const UnitField = ({ value, onChange }: UnitProps) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const id = useId();
  const { loaded, reload } = useLoaded('feedback units', (signal) =>
    allOf((query) => client.listUnits({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listUnits" onRetry={reload} />;
  return (
    <div className="field">
      <label htmlFor={id}>{words.unit}</label>
      <select id={id} required value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{words.chooseUnit}</option>
        {loaded.value.map(({ unitId, name }) => (
          <option key={unitId} value={unitId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

/** The personnel office names raters of a unit by the rule, or reminds all of them while they may answer. */
export const UnitRaters = ({ cycleId, state }: { cycleId: string; state: Exclude<RoundState, 'over'> }) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const format = useFormat();
  const [unitId, setUnitId] = useState('');
  const [said, setSaid] = useState<string | undefined>(undefined);
  const action = useAction(async (at: { cycleId: string; unitId: string }, idempotencyKey) => {
    if (state === 'answering') {
      await client.remindRaters({ ...at, idempotencyKey });
      setSaid(words.reminded);
      return;
    }
    const { people, requests, mostPerRater } = (await client.assignRaters({ ...at, idempotencyKey })).body;
    const [of, asked, most] = [people, requests, mostPerRater].map((count) => format.number(count));
    setSaid(people === 0 ? words.assignedNone : words.assigned(of ?? '', asked ?? '', most ?? ''));
  });
  return (
    <form
      className="feedback-units"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run({ cycleId, unitId });
      }}
    >
      <UnitField value={unitId} onChange={setUnitId} />
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <Said>{said}</Said>
      <button type="submit" className="quiet" disabled={action.busy || unitId === ''}>
        {state === 'answering' ? words.remind : words.assign}
      </button>
    </form>
  );
};
