import { useWords } from '../app/context.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import type { Upload, Uploads } from './uploads/use-uploads.ts';
import { useNames } from './use-names.ts';

const useProgressText = ({ job, progress }: Upload): string => {
  const { actuals: words } = useWords();
  const names = useNames();
  const whole = names.size(job.size);
  switch (progress.state) {
    case 'queued':
      return words.queued;
    case 'failed':
      return words.failed;
    case 'sending':
      return words.sending(names.size(progress.sent), whole);
    case 'waiting':
      return words.waiting(names.size(progress.sent), whole);
  }
};

/** A file on its way, with how far it is. */
export const UploadItem = ({ upload, uploads }: { upload: Upload; uploads: Uploads }) => {
  const { actuals: words } = useWords();
  const names = useNames();
  const { job, progress } = upload;
  const said = useProgressText(upload);
  const canRetry = progress.state === 'waiting' || progress.state === 'failed';
  return (
    <li>
      <p>
        <strong>{job.name}</strong>
      </p>
      {'sent' in progress && <progress max={job.size} value={progress.sent} aria-label={job.name} />}
      <p className="small" role="status">
        {said}
      </p>
      {job.shrunkFrom !== undefined && (
        <p className="small soft">{words.shrunk(names.size(job.shrunkFrom), names.size(job.size))}</p>
      )}
      {progress.state === 'failed' && <ProblemNotice error={progress.error} />}
      <p className="links">
        {canRetry && (
          <button type="button" className="plain" onClick={() => uploads.retry(job.jobId)}>
            {words.retry}
          </button>
        )}
        <button
          type="button"
          className="plain danger"
          aria-label={words.cancelFile(job.name)}
          onClick={() => uploads.cancel(job.jobId)}
        >
          {words.cancel}
        </button>
      </p>
    </li>
  );
};
