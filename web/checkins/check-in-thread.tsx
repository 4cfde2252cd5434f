import './checkins.css';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { may, relationsTo } from '../cases/reader-relations.ts';
import { useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { CheckInComposer, type ObjectiveChoice } from './check-in-composer.tsx';

type CaseView = AnswerOf<'getCase'>;
type Remark = AnswerOf<'listCheckIns'>['items'][number];

const RemarkItem = ({ remark, about, own }: { remark: Remark; about: string | undefined; own: boolean }) => {
  const { dialogue } = useWords();
  const format = useFormat();
  return (
    <li className={own ? 'remark own' : 'remark'}>
      <p className="small soft">
        <strong>{remark.author.name}</strong> · <time dateTime={remark.at}>{format.moment(remark.at)}</time>
        {remark.kind !== undefined && <span className="tag">{dialogue.kinds[remark.kind]}</span>}
      </p>
      {about !== undefined && <p className="small remark-about">{about}</p>}
      <p className="typed">{remark.text}</p>
    </li>
  );
};

const pageSize = 20;

/** The remarks so far, the newest first, a page at a time. */
const useRemarks = (caseId: string) => {
  const { client } = useApp();
  const ask = async (cursor: string | undefined, signal?: AbortSignal) => {
    const query = { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
    return (await client.listCheckIns({ caseId, query }, signal === undefined ? {} : { signal })).body;
  };
  const { loaded, reload, replace } = useLoaded(`check-ins ${caseId}`, (signal) => ask(undefined, signal));
  const older = useAction(async (cursor: string) => {
    const next = await ask(cursor);
    const before = loaded.state === 'ready' ? loaded.value.items : [];
    replace({ ...next, items: [...before, ...next.items] });
  });
  return { loaded, reload, older };
};

interface ThreadProps {
  readonly one: CaseView;
  readonly objectives: readonly ObjectiveChoice[];
}

/** Who is told of a remark of the reader. */
const readerOf = (one: CaseView, authorId: string): string | undefined =>
  one.employee.employeeId === authorId ? one.segments.at(-1)?.supervisor?.name : one.employee.name;

/** Umpan Balik Berkelanjutan: what was said during the year, and where one says more. */
export const CheckInThread = ({ one, objectives }: ThreadProps) => {
  const { dialogue } = useWords();
  const me = useMe();
  const { loaded, reload, older } = useRemarks(one.caseId);
  const mayWrite = may('addCheckIn', relationsTo(one, me));
  const labelOf = (id: string | undefined) => objectives.find(({ objectiveId }) => objectiveId === id)?.label;
  return (
    <section className="sheet" aria-labelledby="feedback">
      <h2 id="feedback">{dialogue.feedback}</h2>
      {mayWrite ? (
        <CheckInComposer
          caseId={one.caseId}
          objectives={objectives}
          readerName={readerOf(one, me.employee.employeeId)}
          onSent={reload}
        />
      ) : (
        <p className="soft">{dialogue.readOnly}</p>
      )}
      {loaded.state !== 'ready' ? (
        <Unready loaded={loaded} operation="listCheckIns" onRetry={reload} />
      ) : loaded.value.items.length === 0 ? (
        <p className="soft">{dialogue.feedbackEmpty}</p>
      ) : (
        <ol className="thread">
          {loaded.value.items.map((remark) => (
            <RemarkItem
              key={remark.checkInId}
              remark={remark}
              about={labelOf(remark.objectiveId)}
              own={remark.authorId === me.employee.employeeId}
            />
          ))}
        </ol>
      )}
      {older.error !== undefined && <ProblemNotice error={older.error} />}
      {loaded.state === 'ready' && loaded.value.cursor !== undefined && (
        <button
          type="button"
          className="quiet"
          disabled={older.busy}
          onClick={() => void older.run(loaded.value.cursor ?? '')}
        >
          {dialogue.older}
        </button>
      )}
    </section>
  );
};
