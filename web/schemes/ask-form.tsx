import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { placeOf } from '../../shared/domain/schemes/scheme-finding-place.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { Pack } from './pack-numbers.ts';
import { useSchemeWords } from './scheme-words.ts';

type Comment = AnswerOf<'listConsultation'>['items'][number];

/** The parts of a pack that people ask about, in the order in which they may be chosen. */
const askedParts = [
  'matrix',
  'weights',
  'bands',
  'behaviours',
  'levelThresholds',
  'attainmentCap',
  'minimumCoverage',
  'appealWithin',
  'feedback',
  'spreadGuidance',
  'socialisation',
  'raterTraining',
  'calibration',
  'publication',
] as const;

interface AskProps {
  readonly place: { readonly schemeId: string; readonly version: string };
  readonly scheme: Pack;
  readonly onDone: () => void;
}

interface Said {
  readonly kind: Comment['kind'];
  /** A JSON pointer into the pack; empty for the whole. */
  readonly place: string;
  readonly text: string;
}

const nothingSaid: Said = { kind: 'question', place: '', text: '' };

/** Asks about a draft, or comments on it or on one of its parts. */
export const AskForm = ({ place, scheme, onDone }: AskProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const language = useLanguage();
  const { value: said, change, forget } = useDraft(`scheme-said ${place.schemeId} ${place.version}`, nothingSaid);
  const action = useAction(async (body: Said, idempotencyKey) => {
    await client.commentOnScheme({ ...place, body, idempotencyKey });
    await forget();
    onDone();
  });
  const parts = askedParts.filter((name) => name in scheme).map((name) => `/${name}`);
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(said);
      }}
    >
      <h3>{words.ask}</h3>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <div className="row">
        <ChoiceField
          frame={{ label: words.kind, pointer: '/kind', problems: [] }}
          value={said.kind}
          options={[
            ['question', words.kinds.question],
            ['comment', words.kinds.comment],
          ]}
          onChange={(kind) => change({ ...said, kind })}
        />
        <ChoiceField
          frame={{ label: words.about, pointer: '/place', problems: [] }}
          value={said.place}
          options={[['', words.whole], ...parts.map((path) => [path, placeOf(path)[language]] as const)]}
          onChange={(part) => change({ ...said, place: part })}
        />
      </div>
      <TextField
        frame={{ label: words.text, hint: words.textHint, pointer: '/text', problems: [] }}
        value={said.text}
        most={limits.paragraph}
        rows={3}
        onChange={(text) => change({ ...said, text })}
      />
      <p className="actions">
        <button type="submit" disabled={action.busy}>
          {words.send}
        </button>
      </p>
    </form>
  );
};
