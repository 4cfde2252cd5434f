import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { type DelegableKind, delegableKinds } from '../../shared/domain/people/delegation.ts';
import { useApp, useWords } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ChoiceField, DayField, type FieldFrame, TextField } from '../ui/field.tsx';
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

interface KindsProps {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
  readonly wrong: boolean;
}

const Kinds = ({ typed, change, wrong }: KindsProps) => {
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

const at = (field: keyof Typed, label: string, hint?: string): FieldFrame => ({
  label,
  hint,
  pointer: `/${field}`,
  problems: [],
  required: true,
});

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
      <ChoiceField
        frame={at('delegateId', delegation.who, delegation.whoHint)}
        value={typed.delegateId}
        options={[
          ['', delegation.choose],
          ...candidates.map(({ employeeId, name, position }) => [employeeId, `${name}, ${position}`] as const),
        ]}
        onChange={(delegateId) => change({ ...typed, delegateId })}
      />
      <Kinds typed={typed} change={change} wrong={noKind && typed.kinds.length === 0} />
      <div className="row">
        <DayField
          frame={at('from', delegation.from)}
          value={typed.from}
          least={today}
          onChange={(from) => change({ ...typed, from })}
        />
        <DayField
          frame={at('to', delegation.to)}
          value={typed.to}
          least={typed.from || today}
          onChange={(to) => change({ ...typed, to })}
        />
      </div>
      <TextField
        frame={at('reason', delegation.reason, delegation.reasonHint)}
        value={typed.reason}
        most={limits.line}
        rows={2}
        onChange={(reason) => change({ ...typed, reason })}
      />
      <p className="soft small">{delegation.notRating}</p>
      <button type="submit" disabled={action.busy}>
        {delegation.send}
      </button>
    </form>
  );
};
