import { complaints, saveContact, saveReceipt } from '../../shared/data/complaints.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import { fileComplaint as decide } from '../../shared/domain/complaints/complaint-decisions.ts';
import { codeView, type FormFields, formView } from '../../web/citizens/complaint-form-view.ts';
import { complaintChange } from '../complaints/complaint-change.ts';
import { type ComplaintOffice, complaintOffice, planningOf } from '../complaints/complaint-office.ts';
import type { Dependencies } from '../dependencies.ts';
import { executionName } from '../execution-name.ts';
import { isToldTrapped, toldAgain } from './citizen-form.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';
import { emptyFields, fieldsOf, reportOf, unreadable } from './complaint-fields.ts';
import { claimOf, isSecret, type Wrong, wrongOf } from './complaint-visit.ts';

const path = '/warga/{agencyId}/pengaduan';

const unitsOf = ({ register }: ComplaintOffice) =>
  register.units.map(({ unitId, name }) => ({ unitId, name })).sort((a, b) => (a.name < b.name ? -1 : 1));

interface Filled {
  readonly fields: FormFields;
  readonly wrong?: readonly Wrong[];
  readonly isTrapped?: boolean;
}

const formPage = (visit: Visit, office: ComplaintOffice, { fields, wrong = [], isTrapped = false }: Filled) =>
  formView({ ...visit, fields, wrong, isTrapped, units: unitsOf(office), today: office.structure.on });

/** The form of a complaint (pengaduan): what happened, where, and only if the citizen wants, who. */
export const complaintForm = citizenPage({ page: 'complaintForm', method: 'GET', path }, async (visit, deps) => {
  const office = await complaintOffice(visit.agencyId, [], deps);
  return { view: formPage(visit, office, { fields: emptyFields() }) };
});

/** The first event of a complaint: its machine, which waits from now on. */
const startOf = (agencyId: string, complaintId: string) =>
  ({
    type: 'start',
    machine: 'complaint',
    name: executionName(agencyId, complaintId),
    input: { agencyId, complaintId },
  }) as const;

interface Judged {
  readonly complaint: Complaint | undefined;
  readonly wrong: readonly Wrong[];
}

/** The complaint that a form makes, or what is wrong with it. */
const judged = (visit: Visit, fields: FormFields, office: ComplaintOffice): Judged => {
  const unitIds = office.register.units.map(({ unitId }) => unitId);
  const facts = { ...planningOf(office, undefined), responsible: office.router, unitIds };
  const { complaintId } = claimOf(visit.agencyId, fields.secret);
  const outcome = decide(complaintId, reportOf(fields, visit), facts);
  const wrong = [...unreadable(fields, visit), ...(outcome.ok ? [] : wrongOf(outcome.refusals, visit))];
  return { complaint: outcome.ok && wrong.length === 0 ? outcome.value : undefined, wrong };
};

/**
 * The receipt of a form that was taken before; undefined where none was. What was changed in it since, such as after going
 * back, is not lost: it can be added.
 */
const receiptOf = async (visit: Visit, { secret, text }: FormFields, { table }: Dependencies) => {
  const { complaintId, code } = claimOf(visit.agencyId, secret);
  const known = isSecret(secret) ? await complaints(table, visit.agencyId).complaint(complaintId) : undefined;
  const unsent = text === known?.text ? '' : text;
  return known && { status: 201, view: codeView({ ...visit, code, secret, unsent }) };
};

/** A form of the receipt: it holds no text, or one to be added. */
const isOfReceipt = ({ form }: Visit): boolean => !form.has('text') || form.has('intent');

/** The same page in the other language: the receipt, or the form with all that was typed. */
const switched = async (visit: Visit, fields: FormFields, deps: Dependencies): Promise<Shown> => {
  const receipt = isOfReceipt(visit) ? await receiptOf(visit, fields, deps) : undefined;
  if (receipt !== undefined) return receipt;
  const office = await complaintOffice(visit.agencyId, [], deps);
  const wrong = toldAgain(visit.form, judged(visit, fields, office).wrong);
  return { view: formPage(visit, office, { fields, wrong, isTrapped: isToldTrapped(visit.form) }) };
};

const filed = async (visit: Visit, fields: FormFields, deps: Dependencies): Promise<Shown> => {
  const { agencyId } = visit;
  const receipt = await receiptOf(visit, fields, deps);
  if (receipt !== undefined) return receipt;
  const office = await complaintOffice(agencyId, [], deps);
  const { complaint, wrong } = judged(visit, fields, office);
  if (complaint === undefined) return { status: 422, view: formPage(visit, office, { fields, wrong }) };
  const { complaintId, code } = claimOf(agencyId, fields.secret);
  const { name, contact } = fields;
  const isNamed = name !== '' || contact !== '';
  const writes = [
    saveReceipt(agencyId, code, complaintId),
    ...(isNamed ? [saveContact(agencyId, complaintId, { name, contact, version: 0 })] : []),
  ];
  const events = [startOf(agencyId, complaintId)];
  const move = { agencyId, before: undefined, after: complaint };
  const change = await complaintChange(move, { office, writes, events, facts: { named: isNamed } }, deps);
  return { status: 201, view: codeView({ ...visit, code, secret: fields.secret, unsent: '' }), changes: [change] };
};

/**
 * Takes in a complaint and shows its receipt code, once. A field that people don't see is a trap for programs: what they
 * fill in is not taken, and the page says so.
 */
export const fileComplaint = citizenPage({ page: 'fileComplaint', method: 'POST', path }, async (visit, deps) => {
  const fields = fieldsOf(visit.form);
  if (visit.isSwitched) return switched(visit, fields, deps);
  if (fields.website !== '' || !isSecret(fields.secret)) {
    const office = await complaintOffice(visit.agencyId, [], deps);
    const { secret } = emptyFields();
    return { status: 422, view: formPage(visit, office, { fields: { ...fields, secret }, isTrapped: true }) };
  }
  return filed(visit, fields, deps);
});
