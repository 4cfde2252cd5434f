import '../reviews/reviews.css';
import { type ReactNode, useState } from 'react';
import { tellChange } from '../app/changes.ts';
import { useApp, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { AnswerForm } from './answer-form.tsx';
import { CauseForm } from './cause-form.tsx';
import { CauseRecordView } from './cause-record-view.tsx';
import { useCauseWords } from './cause-words.ts';
import { type MissedView, type Person, unnamedIn } from './missed-view.ts';

interface MissedProps {
  readonly caseId: string;
  readonly segmentId: string;
  readonly employee: Person;
  /** Whether the reader rates this part of the year, and so names the causes. */
  readonly mayName: boolean;
  /** The days of the part, where a year has several. */
  readonly part?: string | undefined;
  /** Told as soon as the causes are named. */
  readonly onNamed?: () => void;
  /** Where the reader goes on who has just named them. */
  readonly afterNaming?: ReactNode;
}

type Happened = 'named' | 'agreed' | 'objected' | 'stale';

interface BodyProps extends MissedProps {
  readonly view: MissedView;
  readonly onDone: (what: Happened) => void;
}

/** Nothing is named yet, or everything was reached. */
const Unnamed = ({ view: { missed } }: { view: MissedView }) => {
  const words = useCauseWords();
  return <p className="soft">{missed.length === 0 ? words.none : words.notNamed(missed.length)}</p>;
};

const Record = ({
  record,
  correct,
  ...props
}: BodyProps & { record: NonNullable<MissedView['record']>; correct: () => void }) => {
  const words = useCauseWords();
  const me = useMe().employee.employeeId;
  const { caseId, view, mayName, employee, onDone } = props;
  const open = record.agreedAt === undefined;
  return (
    <>
      <CauseRecordView record={record} view={view} />
      {open && employee.employeeId === me && <AnswerForm record={record} onDone={onDone} />}
      <p className="actions">
        {open && mayName && (
          <button type="button" className="quiet" onClick={correct}>
            {words.correct}
          </button>
        )}
        {!open && (
          <PageLink className="button quiet" to="followUps" params={{ caseId }}>
            {words.followUps}
          </PageLink>
        )}
      </p>
    </>
  );
};

const Body = (props: BodyProps) => {
  const words = useCauseWords();
  const [correcting, setCorrecting] = useState(false);
  const { view, mayName, onDone } = props;
  const { record, missed } = view;
  const done = () => {
    setCorrecting(false);
    onDone('named');
  };
  const complete = unnamedIn(view).length === 0;
  if (record !== undefined && !correcting && (complete || !mayName)) {
    return <Record {...props} record={record} correct={() => setCorrecting(true)} />;
  }
  if (!mayName || missed.length === 0) return <Unnamed view={view} />;
  return (
    <>
      {!complete && <p>{words.toName(unnamedIn(view).length)}</p>}
      <CauseForm {...props} onDone={done} />
    </>
  );
};

/** What was missed by the end of a part of the year: its causes and remedies, named by one and agreed to by the other. */
export const MissedTargets = (props: MissedProps) => {
  const { client } = useApp();
  const words = useCauseWords();
  const { caseId, segmentId, employee, part } = props;
  const [happened, setHappened] = useState<Happened | undefined>(undefined);
  const { loaded, reload } = useLoaded(`missed ${caseId} ${segmentId}`, async (signal) => {
    return (await client.getMissedTargets({ caseId, segmentId }, { signal })).body;
  });
  const done = (what: Happened): void => {
    setHappened(what);
    if (what === 'named') props.onNamed?.();
    tellChange();
    reload();
  };
  const said = {
    named: words.named(employee.name),
    agreed: words.agreed,
    objected: words.objected,
    stale: words.stale,
  };
  const id = `missed-${segmentId}`;
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      {part !== undefined && <p className="small soft">{part}</p>}
      <p className="hint">{words.why}</p>
      {happened !== undefined && (
        <Notice kind={happened === 'stale' ? 'note' : 'done'}>
          <p>{said[happened]}</p>
          {happened === 'named' && props.afterNaming}
        </Notice>
      )}
      {loaded.state === 'ready' ? (
        <Body {...props} view={loaded.value} onDone={done} />
      ) : (
        <Unready loaded={loaded} operation="getMissedTargets" onRetry={reload} />
      )}
    </section>
  );
};
