import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useYearWords } from './year-words.ts';

type ImportAnswer = AnswerOf<'importPeople'>;

interface Files {
  readonly csv: string;
  readonly unitsCsv?: string;
}

/** @throws {TypeError} where the file is no text in UTF-8 */
const textOf = async (file: File): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());

const filesOf = async (employees: File, units: File | undefined): Promise<Files> => ({
  csv: await textOf(employees),
  ...(units === undefined ? {} : { unitsCsv: await textOf(units) }),
});

const Counts = ({ counts }: Pick<ImportAnswer, 'counts'>) => {
  const words = useYearWords();
  const format = useFormat();
  const lines = [
    [words.importRows, counts.rows],
    [words.importAdded, counts.added],
    [words.importChanged, counts.changed],
    [words.importUnchanged, counts.unchanged],
    [words.importRefused, counts.refused],
  ] as const;
  return (
    <table className="dense">
      <caption className="unseen">{words.importTitle}</caption>
      <tbody>
        {lines.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Findings = ({ answer }: { answer: ImportAnswer }) => {
  const words = useYearWords();
  const format = useFormat();
  if (answer.findings.length === 0) return null;
  return (
    <>
      <h3>{words.importFindings}</h3>
      <ul className="lines">
        {answer.findings.map(({ file, row, code, column, severity, title, detail, suggestion }) => (
          <li key={`${file} ${row} ${code} ${column}`}>
            <p>
              <strong className={severity === 'error' ? 'wrong-text' : 'near'}>{title}</strong>{' '}
              {words.importRow(words.importFiles[file], format.number(row))}
            </p>
            <p className="small">
              {detail} {suggestion}
            </p>
          </li>
        ))}
      </ul>
      {answer.findingsLeftOff !== undefined && <p>{words.importMore(format.number(answer.findingsLeftOff))}</p>}
    </>
  );
};

interface PickProps {
  readonly label: string;
  readonly pointer: string;
  readonly problem: string | undefined;
  readonly onPick: (file: File | undefined) => void;
}

const PickFile = ({ label, pointer, problem, onPick }: PickProps) => (
  <Field frame={{ label, pointer, problems: problem === undefined ? [] : [{ field: pointer, title: problem }] }}>
    {(tied) => (
      <input {...tied} type="file" accept=".csv,text/csv" onChange={({ target }) => onPick(target.files?.[0])} />
    )}
  </Field>
);

/** What is chosen, what a look at it found, and what loading it did. */
const useImport = (onLoaded: () => void) => {
  const { client } = useApp();
  const [checked, setChecked] = useState<{ files: Files; answer: ImportAnswer } | undefined>(undefined);
  const [loaded, setLoaded] = useState<ImportAnswer | undefined>(undefined);
  const check = useAction(async (files: Files) => {
    setLoaded(undefined);
    setChecked({ files, answer: (await client.importPeople({ body: { ...files, dryRun: true } })).body });
  });
  const load = useAction(async (files: Files, idempotencyKey) => {
    setLoaded((await client.importPeople({ body: { ...files, dryRun: false }, idempotencyKey })).body);
    setChecked(undefined);
    onLoaded();
  });
  const restart = () => {
    setChecked(undefined);
    setLoaded(undefined);
    check.forget();
    load.forget();
  };
  return { checked, loaded, check, load, restart };
};

/** Loads employees and units from files: what would happen is shown first, and nothing changes before it is confirmed. */
export const ImportPeople = ({ onLoaded }: { onLoaded: () => void }) => {
  const words = useYearWords();
  const format = useFormat();
  const [employees, setEmployees] = useState<File | undefined>(undefined);
  const [units, setUnits] = useState<File | undefined>(undefined);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const { checked, loaded, check, load, restart } = useImport(onLoaded);
  const pick = (to: (file: File | undefined) => void) => (file: File | undefined) => {
    setWrong(undefined);
    restart();
    to(file);
  };
  const send = async () => {
    if (employees === undefined) return setWrong(words.importMissing);
    const files = await filesOf(employees, units).catch(() => undefined);
    if (files === undefined) return setWrong(words.importUnread);
    await check.run(files);
  };
  const counts = checked?.answer.counts;
  const changes = counts === undefined ? 0 : counts.added + counts.changed;
  return (
    <details className="sheet">
      <summary>{words.importTitle}</summary>
      <p>{words.importWhy}</p>
      {loaded !== undefined && (
        <Notice kind="done">{words.importDone(format.number(loaded.counts.added + loaded.counts.changed))}</Notice>
      )}
      <PickFile label={words.importFile} pointer="/csv" problem={wrong} onPick={pick(setEmployees)} />
      <PickFile label={words.importUnits} pointer="/unitsCsv" problem={undefined} onPick={pick(setUnits)} />
      {(check.error ?? load.error) !== undefined && <ProblemNotice error={check.error ?? load.error} />}
      {checked === undefined ? (
        <p className="actions">
          <button type="button" className="quiet" disabled={check.busy} onClick={() => void send()}>
            {words.importCheck}
          </button>
        </p>
      ) : (
        <div aria-live="polite">
          <Counts counts={checked.answer.counts} />
          <Findings answer={checked.answer} />
          {changes === 0 && units === undefined ? (
            <p>{words.importNothing}</p>
          ) : (
            <p className="actions">
              <button type="button" disabled={load.busy} onClick={() => void load.run(checked.files)}>
                {checked.answer.counts.refused > 0 ? words.importPartly : words.importLoad}
              </button>
            </p>
          )}
        </div>
      )}
    </details>
  );
};
