import './timeline.css';
import { useState } from 'react';
import { useApp } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { EntryLine } from './entry-line.tsx';
import { type Entry, isTechnical } from './fact-texts.ts';
import { useTimelineWords } from './timeline-words.ts';
import { VerifyChain } from './verify-chain.tsx';

interface Page {
  readonly items: readonly Entry[];
  readonly cursor?: string;
}

const pageSize = 100;

const useTimeline = (caseId: string) => {
  const { client } = useApp();
  const { loaded, reload, replace } = useLoaded<Page>(
    `timeline ${caseId}`,
    async (signal) => (await client.getTimeline({ caseId, query: { limit: pageSize } }, { signal })).body,
  );
  const more = useAction(async (shown: Page) => {
    if (shown.cursor === undefined) return;
    const { body } = await client.getTimeline({ caseId, query: { limit: pageSize, cursor: shown.cursor } });
    replace({ ...body, items: [...shown.items, ...body.items] });
  });
  return { loaded, reload, more };
};

const Entries = ({ entries }: { entries: readonly Entry[] }) => {
  const words = useTimelineWords();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.filter((entry) => !isTechnical(entry));
  if (entries.length === 0) return <p className="sheet">{words.empty}</p>;
  return (
    <>
      <label className="choice no-print">
        <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />
        {words.technical}
      </label>
      <ol className="entries">
        {shown.map((entry) => (
          <EntryLine key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </>
  );
};

/** What happened to one employee's year: who did what when, tied together so that nothing can be changed afterwards. */
export const TimelinePage = ({ caseId }: { caseId: string }) => {
  const words = useTimelineWords();
  const { loaded, reload, more } = useTimeline(caseId);
  return (
    <CaseFrame caseId={caseId} current="timeline" title={words.title} intro={<p>{words.intro}</p>}>
      {loaded.state !== 'ready' ? (
        <Unready loaded={loaded} operation="getTimeline" onRetry={reload} />
      ) : (
        <>
          <VerifyChain caseId={caseId} />
          <Entries entries={loaded.value.items} />
          {more.error !== undefined && <ProblemNotice error={more.error} />}
          {loaded.value.cursor !== undefined && (
            <p>
              <button type="button" className="quiet" disabled={more.busy} onClick={() => void more.run(loaded.value)}>
                {words.more}
              </button>
            </p>
          )}
        </>
      )}
    </CaseFrame>
  );
};
