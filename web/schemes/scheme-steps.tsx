import { type ReactNode, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { Field, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSchemeWords } from './scheme-words.ts';

type View = AnswerOf<'getSchemeVersion'>;

interface StepProps {
  readonly own: View;
  readonly place: { readonly schemeId: string; readonly version: string };
  readonly onChange: () => void;
}

interface StepForm {
  readonly label: string;
  readonly run: (idempotencyKey: string) => Promise<unknown>;
  readonly onChange: () => void;
  readonly children?: ReactNode;
}

const Step = ({ label, run, onChange, children }: StepForm) => {
  const action = useAction(async (_: string, idempotencyKey) => {
    await run(idempotencyKey);
    onChange();
  });
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(label);
      }}
    >
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {children}
      <button type="submit" disabled={action.busy}>
        {label}
      </button>
    </form>
  );
};

const DayField = ({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) => (
  <Field frame={{ label, pointer: `/${label}`, problems: [] }}>
    {(tied) => <input type="date" {...tied} value={value} onChange={(event) => onChange(event.target.value)} />}
  </Field>
);

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

const EditStep = ({ own, place, onChange }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const key = `scheme-draft ${place.schemeId} ${place.version} ${own.revision}`;
  const { value: text, change, forget } = useDraft(key, JSON.stringify(own.scheme, undefined, 2));
  const [summary, setSummary] = useState('');
  const scheme = parsed(text);
  const save = async (idempotencyKey: string): Promise<void> => {
    if (scheme === undefined) return;
    await client.saveSchemeDraft({ ...place, ifMatch: own.version, body: { scheme, summary }, idempotencyKey });
    await forget();
  };
  return (
    <Step label={words.save} run={save} onChange={onChange}>
      <TextField
        frame={{ label: words.edit, hint: words.editHint, pointer: '/scheme', problems: [] }}
        value={text}
        most={150_000}
        rows={16}
        onChange={change}
      />
      {scheme === undefined && <p role="alert">{words.notJson}</p>}
      {own.stage === 'consultation' && (
        <TextField
          frame={{ label: words.summary, hint: words.summaryHint, pointer: '/summary', problems: [] }}
          value={summary}
          most={limits.paragraph}
          rows={2}
          onChange={setSummary}
        />
      )}
    </Step>
  );
};

const ConsultStep = ({ own, place, onChange }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [until, setUntil] = useState('');
  const body = { evaluatorIds: [], leaderIds: [], isPublic: false, until };
  const open = (idempotencyKey: string) =>
    client.openConsultation({ ...place, ifMatch: own.version, body, idempotencyKey });
  return (
    <Step label={words.consult} run={open} onChange={onChange}>
      <DayField label={words.consultUntil} value={until} onChange={setUntil} />
    </Step>
  );
};

const TestStep = ({ own, place, onChange }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [replayId, setReplay] = useState('');
  const mark = (idempotencyKey: string) =>
    client.markTested({ ...place, ifMatch: own.version, body: { replayId }, idempotencyKey });
  return (
    <Step label={words.test} run={mark} onChange={onChange}>
      <TextField
        frame={{ label: words.replay, pointer: '/replayId', problems: [] }}
        value={replayId}
        most={limits.identifier}
        onChange={setReplay}
      />
    </Step>
  );
};

const AdoptStep = ({ own, place, onChange }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [decree, setDecree] = useState('');
  const [validFrom, setFrom] = useState('');
  const adopt = (idempotencyKey: string) =>
    client.adoptScheme({ ...place, ifMatch: own.version, body: { decree, validFrom }, idempotencyKey });
  return (
    <Step label={words.adopt} run={adopt} onChange={onChange}>
      <TextField
        frame={{ label: words.decree, pointer: '/decree', problems: [] }}
        value={decree}
        most={limits.line}
        onChange={setDecree}
      />
      <DayField label={words.from2} value={validFrom} onChange={setFrom} />
    </Step>
  );
};

const EndSteps = ({ own, place, onChange }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [reason, setReason] = useState('');
  const at = { ...place, ifMatch: own.version };
  return (
    <>
      {own.published === undefined && (
        <Step
          label={words.publish}
          run={(idempotencyKey) => client.publishScheme({ ...at, idempotencyKey })}
          onChange={onChange}
        />
      )}
      <Step
        label={words.retire}
        run={(idempotencyKey) => client.retireScheme({ ...at, body: { reason }, idempotencyKey })}
        onChange={onChange}
      >
        <TextField
          frame={{ label: words.reason, pointer: '/reason', problems: [] }}
          value={reason}
          most={limits.paragraph}
          onChange={setReason}
        />
      </Step>
    </>
  );
};

/** What HR may do with a version at its stage. */
export const SchemeSteps = (props: StepProps) => {
  const words = useSchemeWords();
  const { stage } = props.own;
  if (stage === 'retired') return null;
  return (
    <section>
      <h2>{words.step}</h2>
      {(stage === 'draft' || stage === 'consultation') && <EditStep {...props} />}
      {(stage === 'draft' || stage === 'tested') && <ConsultStep {...props} />}
      {stage === 'consultation' && <TestStep {...props} />}
      {stage === 'tested' && <AdoptStep {...props} />}
      {(stage === 'adopted' || stage === 'in-force') && <EndSteps {...props} />}
    </section>
  );
};
