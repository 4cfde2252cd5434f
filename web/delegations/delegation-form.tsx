import { useId, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { type DelegableKind, delegableKinds } from '../../shared/domain/people/delegation.ts';
import { useApp, useWords } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';

export type DelegationView = AnswerOf<'delegateTasks'>;
export type Candidate = AnswerOf<'listDelegates'>['items'][number];

interface Typed {
  readonly delegateId: string;
  readonly kinds: readonly DelegableKind[];
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

interface FormProps {
  readonly candidates: readonly Candidate[];
  /** A day of the calendar, before which nothing can begin. */
  readonly today: string;
  readonly onSaved: (delegation: DelegationView) => void;
}

interface PartProps {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
}

const Kinds = ({ typed, change, wrong }: PartProps & { wrong: boolean }) => {
  const { delegation } = useWords();
  const toggle = (kind: DelegableKind): void =>
    change({
      ...typed,
      kinds: delegableKinds.filter((one) => (one === kind) !== typed.kinds.includes(one)),
    });
  return (
    <fieldset className="field delegation-kinds" {...(wrong ? { 'aria-describedby': 'no-kind' } : {})}>
      <legend>{delegation.what}</legend>
      {delegableKinds.map((kind) => (
        <label key={kind} className="choice">
          <input type="checkbox" checked={typed.kinds.includes(kind)} onChange={() => toggle(kind)} />
          {delegation.kinds[kind]}
        </label>
      ))}
      {wrong && (
        <p className="wrong-text" id="no-kind">
          {delegation.noKind}
        </p>
      )}
    </fieldset>
  );
};

const Who = ({ typed, change, candidates }: PartProps & Pick<FormProps, 'candidates'>) => {
  const { delegation } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{delegation.who}</label>
      <p className="hint" id={`${id}h`}>
        {delegation.whoHint}
      </p>
      <select
        id={id}
        required
        value={typed.delegateId}
        aria-describedby={`${id}h`}
        onChange={({ target }) => change({ ...typed, delegateId: target.value })}
      >
        <option value="">{delegation.choose}</option>
        {candidates.map(({ employeeId, name, position }) => (
          <option key={employeeId} value={employeeId}>
            {name}, {position}
          </option>
        ))}
      </select>
    </div>
  );
};

const Day = ({
  label,
  value,
  least,
  onChange,
}: {
  label: string;
  value: string;
  least: string;
  onChange: (day: string) => void;
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" required min={least} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
};

const Reason = ({ typed, change }: PartProps) => {
  const { delegation } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{delegation.reason}</label>
      <p className="hint" id={`${id}h`}>
        {delegation.reasonHint}
      </p>
      <textarea
        id={id}
        required
        rows={2}
        maxLength={limits.line}
        value={typed.reason}
        aria-describedby={`${id}h`}
        onChange={({ target }) => change({ ...typed, reason: target.value })}
      />
    </div>
  );
};

/** To whom, which tasks, from when to when, and why. What is typed is kept until the server has it. */
export const DelegationForm = ({ candidates, today, onSaved }: FormProps) => {
  const { client } = useApp();
  const { delegation } = useWords();
  const [noKind, setNoKind] = useState(false);
  const empty: Typed = { delegateId: '', kinds: ['approve-targets'], from: today, to: '', reason: '' };
  const draft = useDraft('delegation', empty);
  const { value: typed, change } = draft;
  const action = useAction(async (body: Typed, idempotencyKey) => {
    const { body: saved } = await client.delegateTasks({ body, idempotencyKey });
    await draft.forget();
    onSaved(saved);
  });
  const part = { typed, change };
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        setNoKind(typed.kinds.length === 0);
        if (typed.kinds.length > 0) void action.run(typed);
      }}
    >
      <h2>{delegation.newTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <Who {...part} candidates={candidates} />
      <Kinds {...part} wrong={noKind && typed.kinds.length === 0} />
      <div className="row">
        <Day label={delegation.from} value={typed.from} least={today} onChange={(from) => change({ ...typed, from })} />
        <Day
          label={delegation.to}
          value={typed.to}
          least={typed.from || today}
          onChange={(to) => change({ ...typed, to })}
        />
      </div>
      <Reason {...part} />
      <p className="soft small">{delegation.notRating}</p>
      <button type="submit" disabled={action.busy}>
        {delegation.send}
      </button>
    </form>
  );
};
