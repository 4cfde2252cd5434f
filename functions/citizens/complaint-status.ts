import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import {
  acceptComplaintAnswer,
  addToComplaint,
  rejectComplaintAnswer,
} from '../../shared/domain/complaints/complaint-replies.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import { codeEntryView, statusView } from '../../web/citizens/complaint-status-view.ts';
import { complaintWords } from '../../web/citizens/complaint-words.ts';
import { complaintChange, complaintNotice } from '../complaints/complaint-change.ts';
import { type ComplaintOffice, complaintOffice, lastInCharge, planningOf } from '../complaints/complaint-office.ts';
import type { Dependencies } from '../dependencies.ts';
import { toldAgain } from './citizen-form.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';
import { complaintOfCode, fieldOf, type Wrong, wrongOf } from './complaint-visit.ts';
import { tooLongIn } from './too-long.ts';

const path = '/warga/{agencyId}/pengaduan/status';

/** Where a citizen types the receipt code: it is in no address, so in no history and no log. */
export const complaintCode = citizenPage({ page: 'complaintCode', method: 'GET', path }, async (visit) => ({
  view: codeEntryView({ ...visit, typed: '' }),
}));

interface Standing {
  readonly complaint: Complaint;
  readonly code: string;
  readonly office: ComplaintOffice;
  readonly wrong?: readonly Wrong[];
  readonly said?: 'added' | 'accepted' | 'rejected';
  readonly text?: string;
}

const page = (visit: Visit, { office, ...standing }: Standing) =>
  statusView({
    ...visit,
    ...standing,
    unitName: (unitId) => office.register.unitName(unitId),
    zone: office.calendarOf(standing.complaint.unitId).zone,
  });

type Known = Pick<Standing, 'complaint' | 'code' | 'office'>;

const withComplaint = async (
  visit: Visit,
  show: (known: Known) => Promise<Shown> | Shown,
  deps: Dependencies,
): Promise<Shown> => {
  const found = await complaintOfCode(visit, deps);
  const typed = fieldOf(visit.form, 'code', 64);
  // A page that shows a complaint says what is intended with it; the one where the code is typed does not.
  if (visit.isSwitched && !visit.form.has('intent')) {
    const [wrong] = toldAgain(visit.form, typeof found === 'string' ? [found] : []);
    return { view: codeEntryView({ ...visit, typed, wrong }) };
  }
  if (typeof found === 'string') {
    return { status: found === 'malformed' ? 422 : 404, view: codeEntryView({ ...visit, typed, wrong: found }) };
  }
  return show({ ...found, office: await complaintOffice(visit.agencyId, [], deps) });
};

const intents = ['added', 'accepted', 'rejected'] as const;
type Intent = (typeof intents)[number];

const decide = (intent: Intent, text: string, { complaint, office }: Known): Decision<Complaint> => {
  const planning = planningOf(office, complaint.unitId);
  if (intent === 'accepted') return acceptComplaintAnswer(complaint, planning);
  if (intent === 'added') return addToComplaint(complaint, text, planning);
  return rejectComplaintAnswer(complaint, text, { ...planning, ...lastInCharge(complaint, office) });
};

/** Whether that was said before, by an earlier press of the same button. */
const isSaid = (intent: Intent, text: string, { complaint }: Known): boolean => {
  const { entries, stage, outcome } = complaint;
  if (intent === 'accepted') return outcome === 'accepted';
  const last = entries.findLast(({ by }) => by === 'citizen');
  if (last?.text !== text) return false;
  return intent === 'added' ? last.kind === 'message' : last.kind === 'rejected' && stage !== 'answered';
};

const wrongIn = (text: string, decided: Decision<Complaint>, visit: Visit): readonly Wrong[] => {
  const { addText: label } = complaintWords[visit.language];
  return [
    ...tooLongIn([{ field: 'text', label, text, most: limits.paragraph }], visit),
    ...(decided.ok ? [] : wrongOf(decided.refusals, visit)),
  ];
};

const replied = async (visit: Visit, { intent, known }: { intent: Intent; known: Known }, deps: Dependencies) => {
  const { agencyId, form } = visit;
  const { complaint, office } = known;
  const text = fieldOf(form, 'text');
  const decided = decide(intent, text, known);
  const wrong = wrongIn(text, decided, visit);
  if (visit.isSwitched) return { view: page(visit, { ...known, text, wrong: toldAgain(form, wrong) }) };
  if (isSaid(intent, text, known)) return { view: page(visit, { ...known, said: intent }) };
  if (!decided.ok || wrong.length > 0) return { status: 422, view: page(visit, { ...known, text, wrong }) };
  const after = decided.value;
  const drafts = intent === 'added' ? [complaintNotice('complaint-message', after, after.responsibleId)] : [];
  const move = { agencyId, before: complaint, after };
  const change = await complaintChange(move, { office, drafts, facts: { reply: intent } }, deps);
  return { view: page(visit, { ...known, complaint: after, said: intent }), changes: [change] };
};

/** How a complaint stands, for whoever has its code; who may add something, accept the answer, or reject it. */
export const followComplaint = citizenPage({ page: 'followComplaint', method: 'POST', path }, (visit, deps) =>
  withComplaint(
    visit,
    (known) => {
      const intent = intents.find((one) => one === visit.form.get('intent'));
      return intent === undefined ? { view: page(visit, known) } : replied(visit, { intent, known }, deps);
    },
    deps,
  ),
);
