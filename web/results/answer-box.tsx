import { useState } from 'react';
import type { Calendar } from '../../shared/domain/calendar/working-calendar.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { ProblemError } from '../problem-error.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { type AnswerState, workingDaysLeft } from './answer-state.ts';
import type { LoadedOutcome, ResultView } from './load-outcome.ts';
import { useOutcomeWords } from './outcome-words.ts';

interface Answering {
  readonly result: ResultView;
  /** The newest result after an answer, or after somebody else changed it. */
  readonly onChanged: (result: ResultView) => void;
}

const isResult = (current: unknown): current is ResultView =>
  typeof current === 'object' && current !== null && 'layers' in current;

const useAccept = ({ result, onChanged }: Answering) => {
  const { client } = useApp();
  const [asking, setAsking] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const { caseId, version, people } = result;
  const action = useAction(async (ifMatch: number, idempotencyKey) => {
    try {
      const { body } = await client.acknowledgeResult({ caseId, ifMatch, idempotencyKey });
      onChanged({ ...body, people });
      tellChange();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      const { current } = error.problem;
      if (isResult(current)) onChanged({ ...current, people });
      setOvertaken(true);
    } finally {
      setAsking(false);
    }
  });
  return { action, asking, overtaken, ask: setAsking, accept: () => void action.run(version) };
};

const AcceptDialog = ({ accepting }: { accepting: ReturnType<typeof useAccept> }) => {
  const { result } = useOutcomeWords();
  return (
    <Dialog title={result.acceptTitle} open={accepting.asking} onClose={() => accepting.ask(false)}>
      <p>{result.acceptWhy}</p>
      <DialogActions
        label={result.accept}
        busy={accepting.action.busy}
        onSend={accepting.accept}
        onCancel={() => accepting.ask(false)}
      />
    </Dialog>
  );
};

const useCalendar = ({ holidays }: LoadedOutcome): Calendar => {
  const { unit } = useMe();
  return { weekDays: unit.weekDays, zone: unit.zone, years: holidays };
};

/** The deadline in the office's zone, and how many working days are left. */
const Until = ({ until, loaded }: { until: string; loaded: LoadedOutcome }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const { now } = useMe();
  const days = workingDaysLeft(now, until, useCalendar(loaded));
  return (
    <p className={`deadline${days <= 3 ? ' near' : ''}`}>
      <time dateTime={until}>{result.answerUntil(format.moment(until))}</time>
      <span className="tag">{result.workingDaysLeft(days)}</span>
    </p>
  );
};

/** Where the employee accepts or appeals, by when, and what each means. */
export const OpenAnswer = ({ until, loaded, ...answering }: Answering & { until: string; loaded: LoadedOutcome }) => {
  const { result } = useOutcomeWords();
  const accepting = useAccept(answering);
  const { caseId } = answering.result;
  return (
    <section className="sheet answer-box" aria-labelledby="answer">
      <h2 id="answer">{result.answerTitle}</h2>
      <Until until={until} loaded={loaded} />
      <p>{result.answerWhy}</p>
      {accepting.overtaken && (
        <Notice kind="wrong">
          <p>{result.changed}</p>
        </Notice>
      )}
      {accepting.action.error !== undefined && <ProblemNotice error={accepting.action.error} />}
      <p className="actions">
        <button type="button" disabled={accepting.action.busy} onClick={() => accepting.ask(true)}>
          {result.accept}
        </button>
        <PageLink className="button quiet" to="appeal" params={{ caseId }}>
          {result.appeal}
        </PageLink>
      </p>
      <AcceptDialog accepting={accepting} />
    </section>
  );
};

/** How the employee answered, for whoever reads the result. */
export const AnswerGiven = ({ state, own, caseId }: { state: AnswerState; own: boolean; caseId: string }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  switch (state.kind) {
    case 'hidden':
      return <p className="sheet answer-box">{result.hidden}</p>;
    case 'open':
      return <p className="sheet answer-box">{result.waitingAnswer(format.moment(state.until))}</p>;
    case 'closed':
      return <p className="sheet answer-box">{result.closed(format.moment(state.at))}</p>;
    case 'accepted': {
      const said = own ? result.accepted : result.acceptedOther;
      return <p className="sheet answer-box">{(state.deemed ? result.deemed : said)(format.date(state.at))}</p>;
    }
    default:
      return (
        <p className="sheet answer-box">
          {result.appealed}{' '}
          <PageLink to="appeal" params={{ caseId }}>
            {result.openAppeal}
          </PageLink>
        </p>
      );
  }
};
