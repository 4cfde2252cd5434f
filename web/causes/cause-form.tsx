import { useState } from 'react';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { DraftNotes } from '../reviews/draft-notes.tsx';
import { FindingFields } from '../reviews/finding-fields.tsx';
import type { FindingDraft } from '../reviews/mid-review-draft.ts';
import { serverProblems } from '../targets/use-problems.ts';
import { useDraft } from '../ui/drafts.ts';
import { type FieldProblem, focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { causeGaps, findingsOf, withMissed } from './cause-draft.ts';
import { CauseRecordView } from './cause-record-view.tsx';
import { useCauseWords } from './cause-words.ts';
import type { MissedView, Person } from './missed-view.ts';

interface CauseFormProps {
  readonly caseId: string;
  readonly segmentId: string;
  readonly employee: Person;
  readonly view: MissedView;
  readonly onDone: () => void;
}

const useCauses = ({ caseId, segmentId, employee, view, onDone }: CauseFormProps) => {
  const { client } = useApp();
  const draft = useDraft<readonly FindingDraft[]>(`causes ${caseId} ${segmentId}`, view.record?.findings ?? []);
  const typed = withMissed(draft.value, view.missed, employee.employeeId);
  const sending = useAction(async (findings: readonly FindingDraft[], idempotencyKey) => {
    await client.nameCauses({ caseId, segmentId, body: { findings: [...findingsOf(findings)] }, idempotencyKey });
    await draft.forget();
    onDone();
  });
  return { draft, typed, sending };
};

/** Two forms of this kind may stand on one page. */
const prefixOf = (segmentId: string): string => `/causes/${segmentId}`;

const useProblems = (typed: readonly FindingDraft[], { tried, error }: { tried: boolean; error: unknown }) => {
  const { dialogue } = useWords();
  const gaps = tried ? causeGaps(typed).map((field) => ({ field, title: dialogue.required })) : [];
  const problems: readonly FieldProblem[] = [...gaps, ...serverProblems(error)];
  return { gaps, at: (pointer: string) => problems.filter(({ field }) => field === pointer) };
};

const useOwners = ({ employee, view }: CauseFormProps) => {
  const me = useMe().employee;
  const all = [employee, { employeeId: me.employeeId, name: me.name }, ...view.people];
  return [...new Map(all.map(({ employeeId, name }) => [employeeId, name] as const))];
};

/** Why each missed indicator was missed, and what is to be done; written by the supervisor, kept until it is sent. */
export const CauseForm = (props: CauseFormProps) => {
  const { segmentId, view } = props;
  const words = useCauseWords();
  const { now, unit } = useMe();
  const { draft, typed, sending } = useCauses(props);
  const [tried, setTried] = useState(false);
  const { at } = useProblems(typed, { tried, error: sending.error });
  const owners = useOwners(props);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[unit.zone] }).format(new Date(now));
  const prefix = prefixOf(segmentId);
  const nameOf = (id: string) => view.missed.find(({ indicatorId }) => indicatorId === id)?.name ?? id;
  const put = (index: number, finding: FindingDraft) => {
    sending.forget();
    draft.change(typed.map((one, place) => (place === index ? finding : one)));
  };
  const send = () => {
    setTried(true);
    const [gap] = causeGaps(typed);
    if (gap === undefined) return void sending.run(typed);
    requestAnimationFrame(() => focusAt(`${prefix}${gap}`));
  };
  return (
    <>
      <p className="hint">{words.consequences}</p>
      <DraftNotes
        draft={draft}
        server={view.record === undefined ? undefined : <CauseRecordView record={view.record} view={view} />}
      />
      {typed.map((finding, index) => (
        <FindingFields
          key={finding.indicatorId}
          finding={finding}
          name={nameOf(finding.indicatorId)}
          pointer={`${prefix}/findings/${index}`}
          owners={owners}
          today={today}
          problemsAt={(pointer) => at(pointer.slice(prefix.length))}
          onChange={(changed) => put(index, changed)}
        />
      ))}
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      <p className="actions">
        <button type="button" disabled={sending.busy} onClick={send}>
          {words.name}
        </button>
      </p>
    </>
  );
};
