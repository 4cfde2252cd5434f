import { useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { useApp, useFormat } from '../../app/context.ts';
import { type DraftOf, useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/field.tsx';
import { allOf, useLoaded } from '../../ui/load.ts';
import { Notice } from '../../ui/page.tsx';
import type { Pack } from '../pack-numbers.ts';
import { useSchemeWords } from '../scheme-words.ts';
import { NumberFields } from './number-fields.tsx';
import { missing, Step, type StepProps } from './step.tsx';

const parsed = (text: string): Pack | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Pack) : undefined;
  } catch {
    return undefined;
  }
};

interface AnswersProps {
  readonly place: StepProps['place'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which of the comments a change answers: those that no change has answered yet. */
const AnsweredComments = ({ place, chosen, onChange }: AnswersProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const { loaded } = useLoaded(`comments to answer ${place.schemeId} ${place.version}`, (signal) =>
    allOf((query) => client.listConsultation({ ...place, query }, { signal })),
  );
  const open = loaded.state === 'ready' ? loaded.value.filter(({ changedIn }) => changedIn === undefined) : [];
  if (open.length === 0) return null;
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend>{words.answersWhich}</legend>
      {open.map(({ commentId, text, by, name }) => (
        <label key={commentId} className="choice">
          <input type="checkbox" checked={chosen.includes(commentId)} onChange={() => toggle(commentId)} />
          <span className="value">
            {text} <span className="soft small">({by?.name ?? name ?? words.citizen})</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

interface PackProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const PackFields = ({ text, onChange }: PackProps) => {
  const words = useSchemeWords();
  const pack = parsed(text);
  return (
    <>
      {pack === undefined && <p role="alert">{words.notJson}</p>}
      {pack !== undefined && (
        <details>
          <summary>{words.numbersTitle}</summary>
          <NumberFields pack={pack} onChange={(next) => onChange(JSON.stringify(next, undefined, 2))} />
        </details>
      )}
      <details>
        <summary>{words.edit}</summary>
        <TextField
          frame={{ label: words.json, hint: words.editHint, pointer: '/scheme', problems: [] }}
          value={text}
          most={150_000}
          rows={16}
          onChange={onChange}
        />
      </details>
    </>
  );
};

/** That something typed earlier is shown, or that somebody has saved since it was typed; both can be given up. */
const TypedNotice = ({ draft }: { draft: DraftOf<string> }) => {
  const words = useSchemeWords();
  const format = useFormat();
  if (!draft.outdated && draft.restoredAt === undefined) return null;
  const restored = words.restored(draft.restoredAt === undefined ? '' : format.moment(draft.restoredAt));
  return (
    <Notice kind="note">
      <p>{draft.outdated ? words.outdated : restored}</p>
      <p>
        <button type="button" className="plain" onClick={() => void draft.forget()}>
          {words.useSaved}
        </button>
      </p>
    </Notice>
  );
};

/** Changes a draft: by a form for the common numbers, and by the JSON for the rest. */
export const EditStep = ({ own, place, onDone }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const key = `scheme-draft ${place.schemeId} ${place.version}`;
  const draft = useDraft(key, JSON.stringify(own.scheme, undefined, 2));
  const { value: text, change, forget } = draft;
  const [summary, setSummary] = useState('');
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const isAsked = own.stage === 'consultation';
  const scheme = parsed(text);
  const save = async (idempotencyKey: string): Promise<void> => {
    if (scheme === undefined) return;
    const body = { scheme: { ...scheme }, summary, answers: [...answers] };
    await client.saveSchemeDraft({ ...place, ifMatch: own.version, body, idempotencyKey });
    await forget();
  };
  return (
    <Step
      title={words.editTitle}
      label={words.save}
      ready={scheme !== undefined && (!isAsked || summary.trim() !== '')}
      run={save}
      onDone={() => onDone(isAsked ? words.savedAsked : words.done)}
    >
      {(tried) => (
        <>
          <TypedNotice draft={draft} />
          <PackFields text={text} onChange={change} />
          {isAsked && (
            <>
              <TextField
                frame={{
                  label: words.summary,
                  hint: words.summaryHint,
                  pointer: '/summary',
                  problems: missing(tried, summary, { pointer: '/summary', title: words.summaryMissing }),
                }}
                value={summary}
                most={limits.paragraph}
                rows={2}
                onChange={setSummary}
              />
              <AnsweredComments place={place} chosen={answers} onChange={setAnswers} />
            </>
          )}
        </>
      )}
    </Step>
  );
};
