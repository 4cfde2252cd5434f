import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import type { SelfAssessment } from '../../shared/domain/scoring/result.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useWords } from '../app/context.ts';
import { DraftNotes } from '../reviews/draft-notes.tsx';
import { type DraftOf, useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { OwnYear } from './load-self-assessment.ts';
import { OwnBehaviours, OwnLines } from './own-lines.tsx';
import { RemarkFields } from './remark-fields.tsx';
import { noRemark, objectiveKey, type SelfDraft, selfAssessmentOf, selfDraft } from './self-assessment-draft.ts';
import { WholeYear } from './self-assessment-view.tsx';

interface FormProps {
  readonly year: OwnYear;
  readonly onSent: (sent: SelfAssessment) => void;
}

const linesOf = ({ parts }: OwnYear) =>
  parts.flatMap(({ segment: { segmentId }, content }) =>
    (content?.objectives ?? []).map(({ objectiveId }) => ({ segmentId, objectiveId })),
  );

const useSelfAssessment = ({ year, onSent }: FormProps) => {
  const { client } = useApp();
  const { caseId } = year.case;
  const draft = useDraft(`self-assessment ${caseId}`, selfDraft(year.sent));
  const sending = useAction(async (typed: SelfDraft, idempotencyKey) => {
    const behaviours = year.scheme.behaviours.map(({ behaviourId }) => behaviourId);
    const body = selfAssessmentOf(typed, { lines: linesOf(year), behaviours });
    const answer = await client.assessSelf({ caseId, body, idempotencyKey });
    onSent(answer.body);
    await draft.forget();
    tellChange();
  });
  return { draft, sending };
};

type Change = (change: Partial<SelfDraft>) => void;

const WholeFields = ({ typed, missing, change }: { typed: SelfDraft; missing: boolean; change: Change }) => {
  const { selfAssessment: words } = useWords();
  const wrong = missing ? [{ field: '/achievements', title: words.required }] : [];
  return (
    <section className="sheet" aria-labelledby="whole">
      <h2 id="whole">{words.whole}</h2>
      <TextField
        frame={{ label: words.achievements, hint: words.achievementsHint, pointer: '/achievements', problems: wrong }}
        value={typed.achievements}
        most={limits.paragraph}
        rows={5}
        onChange={(achievements) => change({ achievements })}
      />
      <TextField
        frame={{ label: words.obstacles, hint: words.obstaclesHint, pointer: '/obstacles', problems: [] }}
        value={typed.obstacles}
        most={limits.paragraph}
        rows={3}
        onChange={(obstacles) => change({ obstacles })}
      />
      <TextField
        frame={{ label: words.innovation, hint: words.innovationHint, pointer: '/innovation', problems: [] }}
        value={typed.innovation}
        most={limits.paragraph}
        rows={2}
        onChange={(innovation) => change({ innovation })}
      />
    </section>
  );
};

const RemarksOfYear = ({ year, typed, change }: { year: OwnYear; typed: SelfDraft; change: Change }) => (
  <>
    <OwnLines
      year={year}
      beside={(line) => {
        const key = objectiveKey(line);
        return (
          <RemarkFields
            pointer={`/objectives/${line.segmentId}/${line.objectiveId}`}
            remark={typed.objectives[key] ?? noRemark}
            onChange={(remark) => change({ objectives: { ...typed.objectives, [key]: remark } })}
          />
        );
      }}
    />
    <OwnBehaviours
      year={year}
      guided
      beside={(behaviourId) => (
        <RemarkFields
          pointer={`/behaviours/${behaviourId}`}
          remark={typed.behaviours[behaviourId] ?? noRemark}
          onChange={(remark) => change({ behaviours: { ...typed.behaviours, [behaviourId]: remark } })}
        />
      )}
    />
  </>
);

/** Where it is kept, and its sending: always in sight, as the form is long. */
const SendBar = ({ draft, sent, busy, onSend }: SendBarProps) => {
  const { selfAssessment: words } = useWords();
  return (
    <div className="send">
      <p role="status" className="small kept">
        {draft.typed && draft.kept ? words.draftKept : ''}
      </p>
      <button type="button" disabled={busy} onClick={onSend}>
        {sent ? words.sendAgain : words.send}
      </button>
    </div>
  );
};

interface SendBarProps {
  readonly draft: DraftOf<SelfDraft>;
  readonly sent: boolean;
  readonly busy: boolean;
  readonly onSend: () => void;
}

/** The own words on the own year; kept on the device until they are sent, and open to change until the rating. */
export const SelfAssessmentForm = (props: FormProps) => {
  const { year } = props;
  const { selfAssessment: words } = useWords();
  const { draft, sending } = useSelfAssessment(props);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const typed = draft.value;
  const missing = typed.achievements.trim() === '';
  const change: Change = (part) => {
    sending.forget();
    setDone(false);
    draft.change({ ...typed, ...part });
  };
  const send = () => {
    setTried(true);
    if (missing) return focusAt('/achievements');
    void sending.run(typed).then(() => setDone(true));
  };
  return (
    <>
      <DraftNotes draft={draft} server={year.sent === undefined ? undefined : <WholeYear sent={year.sent} />} />
      <WholeFields typed={typed} missing={tried && missing} change={change} />
      <RemarksOfYear year={year} typed={typed} change={change} />
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      {done && sending.error === undefined && <Notice kind="done">{<p>{words.sent}</p>}</Notice>}
      <SendBar draft={draft} sent={year.sent !== undefined} busy={sending.busy} onSend={send} />
    </>
  );
};
