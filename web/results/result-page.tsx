import './results.css';
import { useState } from 'react';
import { inputsOf } from '../../shared/domain/scoring/receipt.ts';
import type { ResultLayer } from '../../shared/domain/scoring/result.ts';
import { countingLayer } from '../../shared/domain/scoring/result-decisions.ts';
import { useApp, useDomainWords, useFormat, useLanguage, useMe } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { FeedbackReport } from '../feedback/feedback-report.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { NotFound, Unready } from '../ui/problem.tsx';
import { AnswerGiven, OpenAnswer } from './answer-box.tsx';
import { answerState } from './answer-state.ts';
import { CreditStep } from './credit-step.tsx';
import { pointsText } from './exact-format.ts';
import { LayerList } from './layer-list.tsx';
import { type LoadedOutcome, loadOutcome, type ResultView } from './load-outcome.ts';
import { useOutcomeWords } from './outcome-words.ts';
import { NextSteps } from './receipt/next-steps.tsx';
import { downloadReceipt, printReceipt } from './receipt/receipt-file.ts';
import { receiptNames } from './receipt/receipt-names.ts';
import { NamesProvider, Reason } from './receipt/receipt-parts.tsx';
import { ReceiptView } from './receipt/receipt-view.tsx';

interface HeadProps {
  readonly shown: ResultView;
  readonly layer: ResultLayer;
  readonly loaded: LoadedOutcome;
  readonly own: boolean;
}

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div>
    <p className="small soft">{label}</p>
    <p className="big-number">{value}</p>
  </div>
);

/** The predicate and what it means. */
const Head = ({ shown, layer, loaded, own }: HeadProps) => {
  const { result } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  const { predicate, score, attainment } = layer.outcome;
  return (
    <section className="sheet" aria-label={result.predicateOf(loaded.cycle.year)}>
      <div className="result-head">
        <div>
          <p className="small soft">{result.predicateOf(loaded.cycle.year)}</p>
          <p className="predicate-now">{predicates[predicate]}</p>
        </div>
        {score !== undefined && <Figure label={result.score} value={pointsText(score, format)} />}
        {attainment !== undefined && <Figure label={result.attained} value={format.percent(attainment)} />}
      </div>
      <p>{(own ? result.meaning : result.meaningOther)[predicate]}</p>
      <p className="facts-line small">
        {shown.announcedAt !== undefined && <span>{result.announced(format.date(shown.announcedAt))}</span>}
        {shown.finalAt !== undefined && <span>{result.final(format.date(shown.finalAt))}</span>}
      </p>
    </section>
  );
};

const NotAnnounced = ({ loaded: { cycle } }: { loaded: LoadedOutcome }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const { opensAt, closesAt } = cycle.phases.announcement;
  return (
    <div className="sheet">
      <p>{result.notYetWhy(format.date(opensAt), format.date(closesAt))}</p>
      <p className="soft">{result.notYetSteps}</p>
    </div>
  );
};

const Shown = ({ first, loaded, own }: { first: ResultView; loaded: LoadedOutcome; own: boolean }) => {
  const { result } = useOutcomeWords();
  const language = useLanguage();
  const { now } = useMe();
  const [shown, setShown] = useState(first);
  const [accepted, setAccepted] = useState(false);
  const { scheme, cycle, appeal, plans } = loaded;
  const layer = countingLayer(shown);
  const inputs = inputsOf(layer.receipt);
  const state = answerState(shown, { appealed: appeal !== undefined, now });
  const changed = (next: ResultView): void => {
    setShown(next);
    setAccepted(next.acknowledgedAt !== undefined);
  };
  return (
    <NamesProvider value={receiptNames({ ...loaded, result: shown }, language)}>
      {accepted && (
        <Notice kind="done">
          <p>{result.acceptedNext}</p>
        </Notice>
      )}
      <Head shown={shown} layer={layer} loaded={loaded} own={own} />
      {own && state.kind === 'open' ? (
        <OpenAnswer until={state.until} loaded={loaded} result={shown} onChanged={changed} />
      ) : (
        <AnswerGiven state={state} own={own} caseId={shown.caseId} />
      )}
      <ReceiptView layer={layer} loaded={loaded} />
      <NextSteps
        inputs={inputs}
        outcome={layer.outcome}
        scheme={scheme}
        plan={plans[inputs.segments.at(-1)?.segmentId ?? '']}
      />
      <CreditStep loaded={loaded} outcome={layer.outcome} />
      <FeedbackReport caseId={shown.caseId} />
      <LayerList layers={shown.layers} />
      <p className="actions">
        <button type="button" className="quiet" onClick={printReceipt}>
          {result.print}
        </button>
        <button type="button" className="quiet" onClick={() => downloadReceipt(shown, `hasil-${cycle.year}`)}>
          {result.download}
        </button>
      </p>
    </NamesProvider>
  );
};

/** Why a year has no result. */
const Unratable = ({ shown, loaded }: { shown: ResultView; loaded: LoadedOutcome }) => {
  const { result } = useOutcomeWords();
  const language = useLanguage();
  const format = useFormat();
  const names = receiptNames({ ...loaded, result: shown }, language);
  return (
    <div className="sheet">
      <p>{result.unratableWhy}</p>
      {(shown.unratable ?? []).map(({ segmentId, reason, proposedBy, declaredBy = proposedBy, declaredAt }) => (
        <div key={segmentId}>
          <Reason text={reason} />
          {declaredAt !== undefined && (
            <p className="small soft">{result.unratableBy(names.person(declaredBy), format.date(declaredAt))}</p>
          )}
        </div>
      ))}
    </div>
  );
};

/** The result of a year as a receipt: what it is, what it means, how it came about, what would have raised it. */
export const ResultPage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const { result: words } = useOutcomeWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded(`outcome ${caseId}`, (signal) => loadOutcome(caseId, client, signal));
  const frame = { caseId, current: 'result' } as const;
  if (loaded.state !== 'ready') {
    return (
      <CaseFrame {...frame} title={words.mine}>
        <Unready loaded={loaded} operation="getResult" onRetry={reload} />
      </CaseFrame>
    );
  }
  const { one, result } = loaded.value;
  const own = one.employee.employeeId === employee.employeeId;
  const title = own ? words.mine : words.of(one.employee.name);
  if (result === undefined) {
    return (
      <CaseFrame {...frame} title={own ? words.notYet : title}>
        {own ? <NotAnnounced loaded={loaded.value} /> : <NotFound />}
      </CaseFrame>
    );
  }
  if (result.layers.length === 0) {
    return (
      <CaseFrame {...frame} title={words.unratable}>
        <Unratable shown={result} loaded={loaded.value} />
      </CaseFrame>
    );
  }
  return (
    <CaseFrame {...frame} title={title}>
      <Shown first={result} loaded={loaded.value} own={own} />
    </CaseFrame>
  );
};
