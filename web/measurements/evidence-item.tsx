import { useFormat, useWords } from '../app/context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useMeasuring } from './measuring.ts';
import { useEvidenceFile } from './use-evidence-file.ts';
import { useNames } from './use-names.ts';

interface ItemProps {
  readonly evidenceId: string;
  readonly onDetach?: () => void;
}

/** Looking at a file, or downloading it, from an address that the server gives for a short while. */
export const EvidenceLinks = ({ evidenceId, onDetach }: ItemProps) => {
  const { actuals: words } = useWords();
  const { evidence } = useMeasuring();
  const one = evidence.get(evidenceId);
  const file = useEvidenceFile(evidenceId);
  const name = one?.name ?? '';
  const isPicture = one?.contentType.startsWith('image/') === true;
  return (
    <>
      <span className="links">
        {isPicture && (
          <button type="button" className="plain" aria-label={words.openFile(name)} onClick={file.look}>
            {words.open}
          </button>
        )}
        <button type="button" className="plain" aria-label={words.downloadFile(name)} onClick={file.download}>
          {words.download}
        </button>
        {onDetach !== undefined && (
          <button type="button" className="plain danger" aria-label={words.detachFile(name)} onClick={onDetach}>
            {words.detach}
          </button>
        )}
      </span>
      {file.error !== undefined && <ProblemNotice error={file.error} />}
      <Dialog title={name} open={file.picture !== undefined} onClose={file.close}>
        <img className="evidence-picture" src={file.picture} alt={name} />
        <p className="actions">
          <button type="button" onClick={file.close}>
            {words.close}
          </button>
        </p>
      </Dialog>
    </>
  );
};

/** A file that has arrived. */
export const EvidenceItem = (props: ItemProps) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const names = useNames();
  const { evidence } = useMeasuring();
  const one = evidence.get(props.evidenceId);
  if (one === undefined) return <li className="small soft">{words.unknownFile}</li>;
  return (
    <li>
      <p>
        <strong>{one.name}</strong>
        {one.arrivedAt !== undefined && (
          <span className="small soft"> {words.attached(names.size(one.size), format.moment(one.arrivedAt))}</span>
        )}
      </p>
      <EvidenceLinks {...props} />
    </li>
  );
};
