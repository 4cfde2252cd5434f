import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useLanguage } from '../app/context.ts';
import { goTo } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { ChoiceField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { nextNumber } from './next-number.ts';
import { PlaceFields, type SchemePlace } from './place-fields.tsx';
import { useSchemeWords } from './scheme-words.ts';

/** What a draft may begin with: a scheme that may be used, or one that another agency published. */
export interface Origin {
  readonly schemeId: string;
  readonly version: string;
  readonly title: AnswerOf<'listSchemes'>['items'][number]['title'];
  readonly agencyId?: string;
  readonly agencyName?: string;
}

interface FormProps {
  readonly origins: readonly Origin[];
  /** The place of the chosen one. */
  readonly at: number;
  readonly taken: readonly SchemePlace[];
  readonly onChoose: (at: number) => void;
}

/** Makes a draft and goes to it. */
const useDrafting = (origin: Origin | undefined) => {
  const { client } = useApp();
  return useAction(async (place: SchemePlace, idempotencyKey) => {
    if (origin === undefined) return;
    const { schemeId, version, agencyId } = origin;
    const from = { schemeId, version, ...(agencyId === undefined ? {} : { agencyId }) };
    await client.draftScheme({ body: { ...place, from }, idempotencyKey });
    goTo(addressOf('scheme', place));
  });
};

/** Begins a draft. Name and number are proposed: the next revision of what it begins with. */
export const DraftForm = ({ origins, at, taken, onChoose }: FormProps) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const [name, setName] = useState<string | undefined>(undefined);
  const [number, setNumber] = useState<string | undefined>(undefined);
  const origin = origins[at];
  const schemeId = name ?? origin?.schemeId ?? '';
  const version = number ?? nextNumber({ schemeId, version: origin?.version ?? '1.0.0' }, taken);
  const action = useDrafting(origin);
  return (
    <form
      className="sheet"
      id="draft-form"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run({ schemeId, version });
      }}
    >
      <h2>{words.draftTitle}</h2>
      <p>{words.draftWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.draftFrom, pointer: '/from', problems: [] }}
        value={String(at)}
        options={origins.map(({ title, version: of, agencyName }, index) => [
          String(index),
          `${title[language]} ${of}${agencyName === undefined ? '' : ` · ${agencyName}`}`,
        ])}
        onChange={(value) => onChoose(Number(value))}
      />
      <PlaceFields
        place={{ schemeId, version }}
        onChange={(place) => {
          if (place.schemeId !== schemeId) setName(place.schemeId);
          if (place.version !== version) setNumber(place.version);
        }}
      />
      <p className="actions">
        <button type="submit" disabled={action.busy}>
          {words.draft}
        </button>
      </p>
    </form>
  );
};
