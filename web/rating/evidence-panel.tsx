import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useWords } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';
import { ProblemNotice } from '../ui/problem.tsx';

type EvidenceItem = AnswerOf<'listEvidence'>['items'][number];

/** One piece of evidence: a picture at once, everything else behind a link. The address is good for some minutes only. */
const Opened = ({ caseId, evidenceId, name }: { caseId: string; evidenceId: string; name: string }) => {
  const { client } = useApp();
  const { rating } = useWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(
    `evidence ${evidenceId}`,
    async (signal) => (await client.getEvidence({ caseId, evidenceId }, { signal })).body,
  );
  if (loaded.state === 'loading') return <p role="status">{rating.opening}</p>;
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  const { contentType, size, downloadAddress, registeredAt } = loaded.value;
  return (
    <>
      {contentType.startsWith('image/') && (
        <img src={downloadAddress} alt={rating.pictureOf(name)} className="picture" />
      )}
      <p className="small soft">
        {format.moment(registeredAt)} · {format.number(Math.ceil(size / 1024))} KB
      </p>
      <p>
        <a href={downloadAddress} target="_blank" rel="noreferrer">
          {rating.newTab}
        </a>
      </p>
    </>
  );
};

/** The evidence of one value: each opens right there, beside what is being judged. */
export const EvidenceOf = ({ caseId, items }: { caseId: string; items: readonly EvidenceItem[] }) => {
  const { rating } = useWords();
  const [open, setOpen] = useState<string | undefined>(undefined);
  if (items.length === 0) return <span className="soft">{rating.noEvidence}</span>;
  return (
    <ul className="plain-list">
      {items.map(({ evidenceId, name }) => (
        <li key={evidenceId}>
          <button
            type="button"
            className="plain"
            aria-expanded={open === evidenceId}
            onClick={() => setOpen(open === evidenceId ? undefined : evidenceId)}
          >
            {rating.openEvidence(name)}
          </button>
          {open === evidenceId && (
            <section className="opened" aria-label={rating.evidenceOf(name)}>
              <Opened caseId={caseId} evidenceId={evidenceId} name={name} />
              <button type="button" className="plain" onClick={() => setOpen(undefined)}>
                {rating.close}
              </button>
            </section>
          )}
        </li>
      ))}
    </ul>
  );
};
