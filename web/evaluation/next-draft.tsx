import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useEvaluationWords } from './evaluation-words.ts';

const frameOf = (label: string, pointer: string) => ({ label, pointer, problems: [] });

/** Opens the next draft with every accepted proposal as a first comment. */
export const NextDraft = ({ evaluationId }: { evaluationId: string }) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const [draft, setDraft] = useState({ schemeId: '', version: '' });
  const [said, setSaid] = useState<string | undefined>(undefined);
  const action = useAction(async (body: typeof draft, idempotencyKey) => {
    const { body: made } = await client.draftFromEvaluation({ evaluationId, body, idempotencyKey });
    setSaid(words.drafted(made.schemeId, made.version, made.comments));
  });
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(draft);
      }}
    >
      <h2>{words.draftTitle}</h2>
      <p className="soft">{words.draftWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <Said>{said}</Said>
      <TextField
        frame={frameOf(words.draftScheme, '/schemeId')}
        value={draft.schemeId}
        most={limits.identifier}
        onChange={(schemeId) => setDraft({ ...draft, schemeId })}
      />
      <TextField
        frame={frameOf(words.draftVersion, '/version')}
        value={draft.version}
        most={32}
        onChange={(version) => setDraft({ ...draft, version })}
      />
      <button type="submit" disabled={action.busy || draft.schemeId === '' || draft.version === ''}>
        {words.draft}
      </button>
    </form>
  );
};
