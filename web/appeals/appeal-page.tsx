import './appeals.css';
import '../rating/rating.css';
import '../results/results.css';
import { lazy, useState } from 'react';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { answerState } from '../results/answer-state.ts';
import type { AppealView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { AppealForm } from './appeal-form.tsx';
import { DecisionPart, FiledPart, Sides } from './appeal-record.tsx';
import { DisputedResult, FrozenEvidence } from './disputed-result.tsx';
import { ExplainForm, Overtaken } from './explain-form.tsx';
import { type LoadedAppeal, loadAppeal } from './load-appeal.ts';
import { NameOfficer } from './name-officer.tsx';
import { NextList } from './next-list.tsx';
import { partOf } from './reader-part.ts';

/** Only who decides needs it: everybody else's phone is spared its weight. */
const DecideForm = lazy(() => import('./decide-form.tsx').then((file) => ({ default: file.DecideForm })));

type Happened = 'filed' | 'explained' | 'decided' | 'named' | 'overtaken';

interface Shown {
  readonly loaded: LoadedAppeal;
  readonly onChanged: (what: Happened) => void;
}

/** What the reader is asked to do about a filed appeal, if anything. */
const MyPart = ({ filed, loaded, onChanged }: Shown & { filed: AppealView }) => {
  const { employee } = useMe();
  const part = partOf(filed, loaded, employee.employeeId);
  switch (part.kind) {
    case 'explain':
      return <ExplainForm filed={filed} role={part.role} dueAt={part.task?.dueAt} onChanged={onChanged} />;
    case 'decide':
      return loaded.result === undefined ? null : (
        <DecideForm
          filed={filed}
          result={loaded.result}
          loaded={loaded}
          dueAt={part.task?.dueAt}
          onChanged={onChanged}
        />
      );
    case 'name':
      return <NameOfficer task={part.task} onNamed={() => onChanged('named')} />;
    default:
      return null;
  }
};

const Filed = ({ filed, loaded, onChanged }: Shown & { filed: AppealView }) => {
  const { employee } = useMe();
  const waits = filed.decision === undefined && filed.reviewingOfficerId !== employee.employeeId;
  return (
    <>
      <DecisionPart filed={filed} loaded={loaded} />
      <div className="desk">
        <div>
          <FiledPart filed={filed} loaded={loaded} />
          <Sides filed={filed} loaded={loaded} />
        </div>
        <div className="desk-evidence">
          <FrozenEvidence filed={filed} loaded={loaded} />
          <DisputedResult filed={filed} loaded={loaded} />
        </div>
        <div>
          <MyPart filed={filed} loaded={loaded} onChanged={onChanged} />
        </div>
      </div>
      {waits && (
        <section className="sheet">
          <NextList filedAt={filed.filedAt} loaded={loaded} />
        </section>
      )}
    </>
  );
};

/** No appeal was filed: a form for who may, and for everybody else how it stands. */
const NotFiled = ({ loaded, onChanged }: Shown) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const { employee, now } = useMe();
  const { result, one } = loaded;
  if (result === undefined) return <p className="sheet">{appeal.none}</p>;
  const state = answerState(result, { appealed: false, now });
  const own = one.employee.employeeId === employee.employeeId;
  if (own && state.kind === 'open') {
    return <AppealForm loaded={loaded} result={result} until={state.until} onFiled={() => onChanged('filed')} />;
  }
  if (state.kind === 'open') return <p className="sheet">{appeal.noneOpen(format.moment(state.until))}</p>;
  const closedAt = state.kind === 'accepted' || state.kind === 'closed' ? state.at : undefined;
  return (
    <p className="sheet">
      {appeal.none} {closedAt !== undefined && appeal.closed(format.moment(closedAt))}
    </p>
  );
};

const Done = ({ what }: { what: Happened | undefined }) => {
  const { appeal } = useOutcomeWords();
  if (what === undefined) return null;
  if (what === 'overtaken') return <Overtaken />;
  const words = {
    filed: appeal.filedDone,
    explained: appeal.explainDone,
    decided: appeal.decideDone,
    named: appeal.nameDone,
  };
  return (
    <Notice kind="done">
      <p>{words[what]}</p>
    </Notice>
  );
};

/** Keberatan: its form, its record, and where each side and the officer answer. */
export const AppealPage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { appeal } = useOutcomeWords();
  const { employee } = useMe();
  const [happened, setHappened] = useState<Happened | undefined>(undefined);
  const { loaded, reload } = useLoaded(`appeal ${caseId}`, (signal) => loadAppeal(caseId, client, signal));
  const changed = (what: Happened): void => {
    setHappened(what);
    reload();
    scrollTo(0, 0);
  };
  if (loaded.state !== 'ready') {
    return (
      <CaseFrame caseId={caseId} current="appeal" title={appeal.title}>
        <Unready loaded={loaded} operation="getAppeal" onRetry={reload} />
      </CaseFrame>
    );
  }
  const { one, appeal: filed } = loaded.value;
  const own = one.employee.employeeId === employee.employeeId;
  const title = filed === undefined && own ? appeal.file : own ? appeal.title : appeal.titleOf(one.employee.name);
  return (
    <CaseFrame caseId={caseId} current="appeal" title={title}>
      <Done what={happened} />
      {filed === undefined ? (
        <NotFiled loaded={loaded.value} onChanged={changed} />
      ) : (
        <Filed filed={filed} loaded={loaded.value} onChanged={changed} />
      )}
    </CaseFrame>
  );
};
