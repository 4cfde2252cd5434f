import { type ChangeEvent, type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useWords } from '../app/context.ts';
import { EvidenceItem } from './evidence-item.tsx';
import { type Measuring, useMeasuring } from './measuring.ts';
import { UploadItem } from './upload-item.tsx';
import { acceptedTypes } from './uploads/file-offer.ts';

type Editing = NonNullable<Measuring['editing']>;

interface BoxProps {
  readonly indicator: Indicator;
  readonly editing: Editing;
  /** Evidence is required, and there is none. */
  readonly isMissing: boolean;
}

/** The evidence of an indicator in the chosen month. */
export const AttachedEvidence = ({ indicator, editing }: { indicator: Indicator; editing?: Editing }) => {
  const { actuals: words } = useWords();
  const { month, entriesOf } = useMeasuring();
  const evidenceIds = entriesOf(month)[indicator.indicatorId]?.evidenceIds ?? [];
  const coming = (editing?.uploads.uploads ?? []).filter(
    ({ job }) => job.month === month && job.indicatorId === indicator.indicatorId,
  );
  const detach = (evidenceId: string) => () =>
    editing?.edit({ month, indicator }, (entry) => ({
      evidenceIds: entry.evidenceIds.filter((one) => one !== evidenceId),
    }));
  if (evidenceIds.length + coming.length === 0) return <p className="small soft">{words.noEvidence}</p>;
  return (
    <ul className="lines evidence-list">
      {evidenceIds.map((evidenceId) => (
        <EvidenceItem
          key={evidenceId}
          evidenceId={evidenceId}
          {...(editing === undefined ? {} : { onDetach: detach(evidenceId) })}
        />
      ))}
      {editing !== undefined &&
        coming.map((upload) => <UploadItem key={upload.job.jobId} upload={upload} uploads={editing.uploads} />)}
    </ul>
  );
};

const Rejections = ({ indicator, editing }: Pick<BoxProps, 'indicator' | 'editing'>) => {
  const { actuals: words } = useWords();
  const { month } = useMeasuring();
  const own = editing.uploads.rejected.filter(
    ({ place }) => place.indicatorId === indicator.indicatorId && place.month === month,
  );
  return (
    <div role="alert">
      {own.map(({ name, why }) => (
        <p key={name} className="wrong-text">
          {words.rejected(name, words.rejections[why])}
        </p>
      ))}
    </div>
  );
};

/** Lets one file prove several values: what has arrived and is not attached here. */
const AttachOther = ({ indicator, editing }: Pick<BoxProps, 'indicator' | 'editing'>) => {
  const { actuals: words } = useWords();
  const { month, entriesOf, evidence } = useMeasuring();
  const id = useId();
  const here = entriesOf(month)[indicator.indicatorId]?.evidenceIds ?? [];
  const others = [...evidence.values()].filter(
    ({ evidenceId, arrivedAt }) => arrivedAt !== undefined && !here.includes(evidenceId),
  );
  if (others.length === 0) return null;
  const attach = ({ target }: ChangeEvent<HTMLSelectElement>): void =>
    editing.edit({ month, indicator }, ({ evidenceIds }) => ({ evidenceIds: [...evidenceIds, target.value] }));
  return (
    <div className="attach-other">
      <label htmlFor={id} className="small">
        {words.attachOther}
        <span className="unseen"> {words.attachOtherFor(indicator.name)}</span>
      </label>
      <select id={id} value="" onChange={attach}>
        <option value="">{words.chooseOther}</option>
        {others.map(({ evidenceId, name }) => (
          <option key={evidenceId} value={evidenceId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

interface PickProps {
  readonly label: string;
  readonly text: string;
  /** Opens the camera of a phone at once. */
  readonly camera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const Pick = ({ label, text, camera = false, onFiles }: PickProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={camera ? 'quiet camera' : 'quiet'} onClick={() => input.current?.click()}>
        {text}
        <span className="unseen"> {label}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={camera ? 'image/*' : acceptedTypes}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
};

/** Evidence of one value: dropped, pasted, chosen or photographed. */
export const EvidenceBox = ({ indicator, editing, isMissing }: BoxProps) => {
  const { actuals: words } = useWords();
  const { month, entriesOf } = useMeasuring();
  const [over, setOver] = useState(false);
  const { indicatorId, name } = indicator;
  const isFull = (entriesOf(month)[indicatorId]?.evidenceIds.length ?? 0) >= limits.actuals.evidence;
  const add = (files: readonly File[]): void => {
    if (files.length === 0 || isFull) return;
    void editing.uploads.add(files, { month, indicatorId, usualSource: editing.usualSource(indicator, month) });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add([...event.clipboardData.files]);
  };
  return (
    <fieldset
      className={over ? 'evidence over' : 'evidence'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <legend>{words.evidence}</legend>
      <AttachedEvidence indicator={indicator} editing={editing} />
      <Rejections indicator={indicator} editing={editing} />
      {isMissing && <p className="field-wrong">{words.gaps['evidence-missing']}</p>}
      {isFull ? (
        <p className="small soft">{words.full(limits.actuals.evidence)}</p>
      ) : (
        <div className="pick">
          <span className="drop-words small soft">{words.drop}</span>
          <Pick text={words.choose} label={words.chooseFor(name)} onFiles={add} />
          <Pick text={words.takePhoto} label={words.photoFor(name)} camera onFiles={add} />
          <AttachOther indicator={indicator} editing={editing} />
        </div>
      )}
    </fieldset>
  );
};
