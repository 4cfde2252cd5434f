import { useRef, useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useDomainWords, useFormat, useWords } from '../app/context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { toggled } from '../ui/table/selection.ts';
import { useAction } from '../ui/use-action.ts';
import { useConsoleWords } from './console-words.ts';
import { type ExportColumn, exportedFile } from './export-rows.ts';
import { saveFile } from './save-file.ts';

/** Chosen at first: what a list on paper has. A NIP leaves the system only when somebody asks for it. */
const usualColumns: readonly ExportColumn[] = [
  'name',
  'position',
  'unit',
  'stage',
  'taskKind',
  'taskAssignee',
  'dueAt',
];

interface ExportProps {
  readonly cycleId: string;
  readonly unitId: string;
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

const useExport = ({ cycleId, unitId }: Pick<ExportProps, 'cycleId' | 'unitId'>) => {
  const { client } = useApp();
  const words = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const stopping = useRef<AbortController | undefined>(undefined);
  const action = useAction(async (wish: { columns: readonly ExportColumn[]; reason: string }, idempotencyKey) => {
    const stop = new AbortController();
    stopping.current = stop;
    setSaid(undefined);
    const onProgress = (done: number, all: number): void => setProgress({ done, all });
    const run = { client, words, domain, format, signal: stop.signal, onProgress };
    try {
      const { text, count } = await exportedFile({ cycleId, unitId, ...wish, idempotencyKey }, run);
      saveFile(`capaian-${cycleId}.csv`, text, 'text/csv;charset=utf-8');
      setSaid(words.console.exportDone(format.number(count)));
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      setSaid(words.console.exportStopped);
    } finally {
      setProgress(undefined);
    }
  });
  return { action, progress, said, stop: () => stopping.current?.abort() };
};

const ColumnBoxes = ({
  chosen,
  onChange,
}: {
  chosen: ReadonlySet<string>;
  onChange: (to: ReadonlySet<string>) => void;
}) => {
  const { console: words } = useConsoleWords();
  return (
    <fieldset className="boxes">
      <legend>{words.exportColumns}</legend>
      {Object.entries(words.exportColumnNames).map(([column, name]) => (
        <label key={column} className="choice">
          <input type="checkbox" checked={chosen.has(column)} onChange={() => onChange(toggled(chosen, column))} />
          {name}
        </label>
      ))}
    </fieldset>
  );
};

/** Asks which columns and what for, then makes the file, a page after the other; it can be stopped. */
export const ExportDialog = ({ cycleId, unitId, title, open, onClose }: ExportProps) => {
  const { app } = useWords();
  const { console: words, actions } = useConsoleWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(usualColumns));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { action, progress, said, stop } = useExport({ cycleId, unitId });
  const close = () => {
    stop();
    onClose();
  };
  const start = () => {
    setTried(true);
    const columns = (Object.keys(words.exportColumnNames) as ExportColumn[]).filter((column) => chosen.has(column));
    if (reason.trim() !== '' && columns.length > 0) void action.run({ columns, reason });
  };
  const problems = tried && reason.trim() === '' ? [{ field: '/exportReason', title: actions.reasonMissing }] : [];
  return (
    <Dialog title={title} open={open} onClose={close}>
      <p>{words.exportWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {said !== undefined && <Notice kind="done">{said}</Notice>}
      <ColumnBoxes chosen={chosen} onChange={setChosen} />
      <TextField
        frame={{ label: words.exportReason, pointer: '/exportReason', problems }}
        value={reason}
        most={limits.paragraph}
        rows={2}
        onChange={setReason}
      />
      {progress !== undefined && (
        <p role="status">
          <progress aria-label={words.export} max={Math.max(1, progress.all)} value={progress.done} />{' '}
          {words.exporting(format.number(progress.done), format.number(progress.all))}
        </p>
      )}
      <p className="actions">
        <button type="button" disabled={action.busy} onClick={start}>
          {words.exportStart}
        </button>
        <button type="button" className="quiet" onClick={action.busy ? stop : close}>
          {action.busy ? words.exportStop : app.cancel}
        </button>
      </p>
    </Dialog>
  );
};
