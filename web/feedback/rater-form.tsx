import { useState } from 'react';
import { type RaterGroup, raterGroups } from '../../shared/domain/feedback/round.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat } from '../app/context.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useFeedbackWords } from './feedback-words.ts';
import type { RaterListView } from './raters-page.tsx';

type Chosen = Readonly<Record<RaterGroup, readonly string[]>>;

const askedIn = ({ raters }: RaterListView, group: RaterGroup): readonly string[] =>
  raters.flatMap((one) => (one.group === group && one.status === 'asked' ? [one.rater.employeeId] : []));

interface GroupProps {
  readonly group: RaterGroup;
  readonly list: RaterListView;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const isTooFew = (chosen: readonly string[], fewest: number): boolean => chosen.length > 0 && chosen.length < fewest;

const Group = ({ group, list, chosen, onChange }: GroupProps) => {
  const words = useFeedbackWords();
  const format = useFormat();
  const people = list.candidates?.[group] ?? [];
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="feedback-people">
      <legend>
        {words.groups[group]}{' '}
        <span className="soft small">{words.chosen(format.number(chosen.length), format.number(people.length))}</span>
      </legend>
      {people.length === 0 && <p className="soft">{words.noCandidates}</p>}
      {people.map(({ employeeId, name }) => (
        <label key={employeeId}>
          <input
            type="checkbox"
            checked={chosen.includes(employeeId)}
            disabled={!chosen.includes(employeeId) && chosen.length >= limits.raters}
            onChange={() => toggle(employeeId)}
          />
          {name}
        </label>
      ))}
      {isTooFew(chosen, list.round.fewest) && (
        <p className="wrong-text">{words.tooFew(format.number(list.round.fewest))}</p>
      )}
    </fieldset>
  );
};

interface FormProps {
  readonly list: RaterListView;
  readonly caseId: string;
  readonly onSaved: () => void;
}

/** The supervisor names who is asked, or takes whom the rule proposes with the least load. */
export const RaterForm = ({ list, caseId, onSaved }: FormProps) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const [chosen, setChosen] = useState<Chosen>({
    peers: askedIn(list, 'peers'),
    subordinates: askedIn(list, 'subordinates'),
  });
  const action = useAction(async (body: Chosen, idempotencyKey) => {
    await client.nameRaters({ caseId, body, ifMatch: list.version, idempotencyKey });
    onSaved();
  });
  const { proposed } = list;
  const wrong = raterGroups.some((group) => isTooFew(chosen[group], list.round.fewest));
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) void action.run(chosen);
      }}
    >
      <h2>{words.choose}</h2>
      {proposed !== undefined && (
        <p>
          <button type="button" className="quiet" onClick={() => setChosen(proposed)}>
            {words.propose}
          </button>
        </p>
      )}
      {raterGroups.map((group) => (
        <Group
          key={group}
          group={group}
          list={list}
          chosen={chosen[group]}
          onChange={(ids) => setChosen({ ...chosen, [group]: ids })}
        />
      ))}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <button type="submit" disabled={action.busy || wrong}>
        {words.save}
      </button>
    </form>
  );
};
