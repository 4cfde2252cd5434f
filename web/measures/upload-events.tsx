import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { FileFormat } from '../../shared/domain/measures/event-columns.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { ChoiceField, Field } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';

type Upload = AnswerOf<'uploadEvents'>;

/** What the check found, row by row, before anything is loaded. */
const Preview = ({ answer }: { answer: Upload }) => {
  const words = useMeasureWords();
  const format = useFormat();
  const language = useLanguage();
  const { taken, repeated, refused } = answer.counts;
  return (
    <div role="status">
      <p>
        {answer.dryRun && words.preview}{' '}
        {words.counts(format.number(taken), format.number(repeated), format.number(refused))}
      </p>
      {answer.findings.length > 0 && (
        <>
          <h3>{words.findingsIn}</h3>
          <ul className="lines">
            {answer.findings.map(({ row, column, problem, words: said }) => (
              <li key={`${row} ${column} ${problem}`}>
                <strong>
                  {words.row(format.number(row))}
                  {column !== undefined && `, ${column}`}
                </strong>
                : {said[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.findingsLeftOff > 0 && <p>{words.moreFindings(format.number(answer.findingsLeftOff))}</p>}
    </div>
  );
};

interface Chosen {
  readonly sourceId: string;
  readonly format: FileFormat;
  readonly csv: string;
}

/** A file as it was checked, and what loading it did. */
const useUpload = (onLoaded: () => void) => {
  const { client } = useApp();
  const [checked, setChecked] = useState<{ chosen: Chosen; answer: Upload } | undefined>(undefined);
  const [loaded, setLoaded] = useState<Upload | undefined>(undefined);
  const send = (chosen: Chosen, dryRun: boolean, idempotencyKey: string) => {
    const { sourceId, ...body } = chosen;
    return client.uploadEvents({ sourceId, body: { ...body, dryRun }, idempotencyKey }).then((answer) => answer.body);
  };
  const check = useAction(async (chosen: Chosen, key) => {
    setLoaded(undefined);
    setChecked({ chosen, answer: await send(chosen, true, key) });
  });
  const take = useAction(async (chosen: Chosen, key) => {
    setLoaded(await send(chosen, false, key));
    setChecked(undefined);
    onLoaded();
  });
  const restart = (): void => {
    setChecked(undefined);
    check.forget();
    take.forget();
  };
  return { checked, loaded, check, take, restart };
};

/** Loads events from a file: what would happen is shown first, and nothing is taken before it is confirmed. */
export const UploadEvents = ({ sources, onLoaded }: { sources: readonly SourceView[]; onLoaded: () => void }) => {
  const words = useMeasureWords();
  const format = useFormat();
  const [sourceId, setSourceId] = useState(sources[0]?.sourceId ?? '');
  const [shape, setShape] = useState<FileFormat>('events');
  const [file, setFile] = useState<File | undefined>(undefined);
  const { checked, loaded, check, take, restart } = useUpload(onLoaded);
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      restart();
      set(value);
    };
  const look = async (): Promise<void> => {
    if (file !== undefined) await check.run({ sourceId, format: shape, csv: await file.text() });
  };
  const error = check.error ?? take.error;
  const fresh = checked?.answer.counts.taken ?? 0;
  return (
    <details className="sheet" open={checked !== undefined || loaded !== undefined || undefined}>
      <summary>{words.upload}</summary>
      <p className="small">{words.uploadWhy}</p>
      <div className="row">
        <ChoiceField
          frame={{ label: words.source, pointer: '/upload/sourceId', problems: [] }}
          value={sourceId}
          options={sources.map((one) => [one.sourceId, one.name] as const)}
          onChange={choose(setSourceId)}
        />
        <ChoiceField
          frame={{ label: words.format, pointer: '/upload/format', problems: [] }}
          value={shape}
          options={Object.entries(words.formats) as [FileFormat, string][]}
          onChange={choose(setShape)}
        />
      </div>
      <Field frame={{ label: words.file, pointer: '/upload/csv', problems: [] }}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => choose(setFile)(target.files?.[0])}
          />
        )}
      </Field>
      {error !== undefined && <ProblemNotice error={error} />}
      {loaded !== undefined && <Notice kind="done">{words.taken(format.number(loaded.counts.taken))}</Notice>}
      {checked !== undefined && <Preview answer={checked.answer} />}
      <p className="actions">
        {checked === undefined ? (
          <button type="button" disabled={file === undefined || check.busy} onClick={() => void look()}>
            {words.check}
          </button>
        ) : (
          <button type="button" disabled={fresh === 0 || take.busy} onClick={() => void take.run(checked.chosen)}>
            {words.take(format.number(fresh))}
          </button>
        )}
      </p>
    </details>
  );
};
