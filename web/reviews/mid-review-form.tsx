import { useState } from 'react';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { MidReview } from '../../shared/domain/reviews/review.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { serverProblems } from '../targets/use-problems.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { type FieldProblem, focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { DraftNotes } from './draft-notes.tsx';
import { FindingFields } from './finding-fields.tsx';
import type { Dialogue } from './load-dialogue.ts';
import {
  agreementsFit,
  type MidReviewDraft,
  midReviewDraft,
  midReviewGaps,
  midReviewOf,
  withBehind,
} from './mid-review-draft.ts';
import { MidReviewRecord } from './mid-review-record.tsx';

interface FormProps {
  readonly dialogue: Dialogue;
  readonly onDone: (review: MidReview) => void;
}

/** The draft of a record, and its sending. */
const useRecord = ({ dialogue: all, onDone }: FormProps) => {
  const { client } = useApp();
  const { caseId, employee } = all.case;
  const behind = all.parts.at(-1)?.behind ?? [];
  const draft = useDraft(`mid-review ${caseId}`, midReviewDraft(all.review));
  const typed = withBehind(draft.value, behind, employee.employeeId);
  const sending = useAction(async (record: MidReviewDraft, idempotencyKey) => {
    const { body } = await client.holdMidReview({ caseId, body: midReviewOf(record), idempotencyKey });
    onDone(body);
    await draft.forget();
  });
  return { draft, typed, sending };
};

const useProblems = (typed: MidReviewDraft, tried: boolean, error: unknown) => {
  const { dialogue } = useWords();
  const gaps = tried ? midReviewGaps(typed).map((field) => ({ field, title: dialogue.required })) : [];
  const tooMuch = agreementsFit(typed.agreements) ? [] : [{ field: '/agreements', title: dialogue.agreementsTooMuch }];
  const problems: readonly FieldProblem[] = [...gaps, ...tooMuch, ...serverProblems(error)];
  return { problems, at: (pointer: string) => problems.filter(({ field }) => field === pointer) };
};

const Findings = ({ all, typed, at, change }: FindingsProps) => {
  const { dialogue } = useWords();
  const { now, unit, employee } = useMe();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[unit.zone] }).format(new Date(now));
  const names = new Map(
    (all.parts.at(-1)?.content?.objectives ?? []).flatMap(({ indicators }) =>
      indicators.map((one) => [one.indicatorId, one.name] as const),
    ),
  );
  const owners = [
    [all.case.employee.employeeId, all.case.employee.name],
    [employee.employeeId, employee.name],
  ] as const;
  const put = (index: number, finding: MidReviewDraft['findings'][number]) =>
    change({ ...typed, findings: typed.findings.map((one, place) => (place === index ? finding : one)) });
  return (
    <>
      <h3>{dialogue.findings}</h3>
      <p className="hint">{typed.findings.length === 0 ? dialogue.noneBehind : dialogue.findingsWhy}</p>
      {typed.findings.map((finding, index) => (
        <FindingFields
          key={finding.indicatorId}
          finding={finding}
          name={names.get(finding.indicatorId) ?? finding.indicatorId}
          pointer={`/findings/${index}`}
          owners={owners}
          today={today}
          problemsAt={at}
          onChange={(changed) => put(index, changed)}
        />
      ))}
    </>
  );
};

interface FindingsProps {
  readonly all: Dialogue;
  readonly typed: MidReviewDraft;
  readonly at: (pointer: string) => readonly FieldProblem[];
  readonly change: (typed: MidReviewDraft) => void;
}

/** The record of the mid-period dialogue, written by the supervisor; kept on the device until it is sent. */
export const MidReviewForm = (props: FormProps) => {
  const { dialogue: all } = props;
  const { dialogue } = useWords();
  const { draft, typed, sending } = useRecord(props);
  const [tried, setTried] = useState(false);
  const { problems, at } = useProblems(typed, tried, sending.error);
  const change = (next: MidReviewDraft) => {
    sending.forget();
    draft.change(next);
  };
  const send = () => {
    setTried(true);
    const [gap = agreementsFit(typed.agreements) ? undefined : '/agreements'] = midReviewGaps(typed);
    if (gap === undefined) return void sending.run(typed);
    requestAnimationFrame(() => focusAt(gap));
  };
  const unplaced = sending.error !== undefined && serverProblems(sending.error).length === 0;
  return (
    <>
      <DraftNotes
        draft={draft}
        server={all.review === undefined ? undefined : <MidReviewRecord review={all.review} dialogue={all} />}
      />
      <TextField
        frame={{ label: dialogue.summary, hint: dialogue.summaryHint, pointer: '/summary', problems: at('/summary') }}
        value={typed.summary}
        most={limits.paragraph}
        rows={5}
        onChange={(summary) => change({ ...typed, summary })}
      />
      <TextField
        frame={{
          label: dialogue.agreements,
          hint: dialogue.agreementsHint,
          pointer: '/agreements',
          problems: problems.filter(({ field }) => field.startsWith('/agreements')),
        }}
        value={typed.agreements}
        most={limits.paragraph}
        rows={3}
        onChange={(agreements) => change({ ...typed, agreements })}
      />
      <Findings all={all} typed={typed} at={at} change={change} />
      {at('/findings').map(({ title, detail }) => (
        <p key={`${title} ${detail}`} className="field-wrong">
          <strong>{title}.</strong> {detail}
        </p>
      ))}
      {unplaced && <ProblemNotice error={sending.error} />}
      <p className="actions">
        <button type="button" disabled={sending.busy} onClick={send}>
          {dialogue.record}
        </button>
      </p>
    </>
  );
};
