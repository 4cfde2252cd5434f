import { useState } from 'react';
import { useApp } from '../app/context.ts';
import { goTo } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { nextNumber } from './next-number.ts';
import { type PackFile, packIn } from './pack-file.ts';
import { PlaceFields, type SchemePlace } from './place-fields.tsx';
import { useSchemeWords } from './scheme-words.ts';

interface Wish extends SchemePlace {
  readonly pack: PackFile['pack'];
}

const pointer = '/pack';

/** Begins a draft with a rule pack in a file, as an office gives it to another that has a system of its own. */
export const DraftFromFile = ({ taken }: { taken: readonly SchemePlace[] }) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [file, setFile] = useState<PackFile | 'none' | 'wrong'>('none');
  const [place, setPlace] = useState<SchemePlace | undefined>(undefined);
  const action = useAction(async ({ schemeId, version, pack }: Wish, idempotencyKey) => {
    await client.draftScheme({ body: { schemeId, version, pack }, idempotencyKey });
    goTo(addressOf('scheme', { schemeId, version }));
  });
  const pick = async (picked: File | undefined): Promise<void> => {
    const found = picked === undefined ? 'none' : (packIn(await picked.text()) ?? 'wrong');
    setFile(found);
    action.forget();
    if (typeof found !== 'object') return;
    const { schemeId, version } = found;
    const isTaken = taken.some((one) => one.schemeId === schemeId && one.version === version);
    setPlace({ schemeId, version: isTaken ? nextNumber(found, taken) : version });
  };
  return (
    <details className="sheet">
      <summary>{words.fromFileTitle}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typeof file === 'object' && place !== undefined) void action.run({ ...place, pack: file.pack });
        }}
      >
        <p>{words.fromFileWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <Field
          frame={{
            label: words.file,
            pointer,
            problems: file === 'wrong' ? [{ field: pointer, title: words.fileWrong, remedy: words.fileRemedy }] : [],
          }}
        >
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => void pick(target.files?.[0])}
            />
          )}
        </Field>
        {typeof file === 'object' && place !== undefined && (
          <>
            <PlaceFields at={pointer} place={place} onChange={setPlace} />
            <p className="actions">
              <button type="submit" disabled={action.busy}>
                {words.draft}
              </button>
            </p>
          </>
        )}
      </form>
    </details>
  );
};
