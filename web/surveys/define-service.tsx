import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { Field, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSurveyWords } from './survey-words.ts';

interface Typed {
  readonly id: string;
  readonly en: string;
  readonly users: string;
  readonly minutes: string;
  readonly costApplies: boolean;
}

const empty: Typed = { id: '', en: '', users: '', minutes: '', costApplies: false };

interface CountProps {
  readonly label: string;
  readonly hint?: string;
  readonly pointer: string;
  readonly value: string;
  readonly required: boolean;
  readonly onChange: (value: string) => void;
}

const Count = ({ label, hint, pointer, value, required, onChange }: CountProps) => (
  <Field frame={{ label, pointer, problems: [], ...(hint === undefined ? {} : { hint }) }}>
    {(tied) => (
      <input
        {...tied}
        type="number"
        inputMode="numeric"
        min={1}
        required={required}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);

const frameOf = (label: string, pointer: string) => ({ label, pointer, problems: [] });

/** The head of a unit, or HR, names what citizens come for. */
export const DefineService = ({ unitId, onDefined }: { unitId: string; onDefined: () => void }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const language = useLanguage();
  const { value: typed, change, forget } = useDraft(`survey-service ${unitId}`, empty);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const action = useAction(async ({ id, en, users, minutes, costApplies }: Typed, idempotencyKey) => {
    const measures = { usersPerQuarter: Number(users), ...(minutes === '' ? {} : { minutes: Number(minutes) }) };
    const body = { name: { id: id.trim(), en: en.trim() }, costApplies, ...measures };
    const { body: made } = await client.defineSurveyService({ unitId, body, idempotencyKey });
    await forget();
    setSaid(words.defined(made.name[language]));
    onDefined();
  });
  const set = (part: Partial<Typed>): void => change({ ...typed, ...part });
  return (
    <details className="sheet">
      <summary>{words.defineTitle}</summary>
      <Said>{said}</Said>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.id.trim() !== '' && typed.en.trim() !== '') void action.run(typed);
        }}
      >
        <p className="soft">{words.defineWhy}</p>
        <TextField
          frame={frameOf(words.nameId, '/name/id')}
          value={typed.id}
          most={limits.name}
          onChange={(id) => set({ id })}
        />
        <TextField
          frame={frameOf(words.nameEn, '/name/en')}
          value={typed.en}
          most={limits.name}
          onChange={(en) => set({ en })}
        />
        <Count
          label={words.users}
          hint={words.usersHint}
          pointer="/usersPerQuarter"
          required
          value={typed.users}
          onChange={(users) => set({ users })}
        />
        <Count
          label={words.minutes}
          pointer="/minutes"
          required={false}
          value={typed.minutes}
          onChange={(minutes) => set({ minutes })}
        />
        <label className="survey-choice">
          <input
            type="checkbox"
            checked={typed.costApplies}
            onChange={() => set({ costApplies: !typed.costApplies })}
          />
          {words.costApplies}
        </label>
        <button type="submit" disabled={action.busy || typed.id.trim() === '' || typed.en.trim() === ''}>
          {words.define}
        </button>
      </form>
    </details>
  );
};
