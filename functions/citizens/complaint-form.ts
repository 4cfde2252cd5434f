import { randomBytes } from 'node:crypto';
import { complaints, saveContact, saveReceipt } from '../../shared/data/complaints.ts';
import { fileComplaint as decide } from '../../shared/domain/complaints/complaint-decisions.ts';
import { limits } from '../../shared/domain/limits.ts';
import { codeView, type FormFields, formView } from '../../web/citizens/complaint-form-view.ts';
import { complaintChange } from '../complaints/complaint-change.ts';
import { type ComplaintOffice, complaintOffice, planningOf } from '../complaints/complaint-office.ts';
import type { Dependencies } from '../dependencies.ts';
import { executionName } from '../execution-name.ts';
import { isToldTrapped, toldAgain } from './citizen-form.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';
import { claimOf, fieldOf, isSecret, type Wrong, wrongOf } from './complaint-visit.ts';

const path = '/warga/{agencyId}/pengaduan';

const empty = (): FormFields => ({
  text: '',
  unitId: '',
  place: '',
  happenedOn: '',
  name: '',
  contact: '',
  secret: randomBytes(18).toString('base64url'),
  website: '',
});

const fieldsOf = (form: URLSearchParams): FormFields => ({
  text: fieldOf(form, 'text'),
  unitId: fieldOf(form, 'unitId', limits.identifier),
  place: fieldOf(form, 'place', limits.line),
  happenedOn: fieldOf(form, 'happenedOn', 10),
  name: fieldOf(form, 'name', limits.name),
  contact: fieldOf(form, 'contact', limits.name),
  secret: fieldOf(form, 'secret', 64),
  website: fieldOf(form, 'website', limits.name),
});

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
  return { view: formPage(visit, office, { fields: empty() }) };
});

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

const reportOf = ({ text, unitId, place, happenedOn }: FormFields, { language }: Visit) => ({
  text,
  language,
  ...(place === '' ? {} : { place }),
  ...(unitId === '' ? {} : { unitId }),
  ...(isDay(happenedOn) ? { happenedOn } : {}),
});

/** The first event of a complaint: its machine, which waits from now on. */
const startOf = (agencyId: string, complaintId: string) =>
  ({
    type: 'start',
    machine: 'complaint',
    name: executionName(agencyId, complaintId),
    input: { agencyId, complaintId },
  }) as const;

const decided = (visit: Visit, fields: FormFields, office: ComplaintOffice) => {
  const unitIds = office.register.units.map(({ unitId }) => unitId);
  const facts = { ...planningOf(office, undefined), responsible: office.router, unitIds };
  const { complaintId } = claimOf(visit.agencyId, fields.secret);
  return decide(complaintId, reportOf(fields, visit), facts);
};

/** The receipt of a form that was taken before; undefined where none was. */
const receiptOf = async (visit: Visit, { secret }: FormFields, { table }: Dependencies): Promise<Shown | undefined> => {
  const { complaintId, code } = claimOf(visit.agencyId, secret);
  const known = isSecret(secret) ? await complaints(table, visit.agencyId).complaint(complaintId) : undefined;
  return known && { status: 201, view: codeView({ ...visit, code, secret }) };
};

/** The same page in the other language: the receipt, whose form holds no text, or the form with all that was typed. */
const switched = async (visit: Visit, fields: FormFields, deps: Dependencies): Promise<Shown> => {
  const receipt = visit.form.has('text') ? undefined : await receiptOf(visit, fields, deps);
  if (receipt !== undefined) return receipt;
  const office = await complaintOffice(visit.agencyId, [], deps);
  const outcome = decided(visit, fields, office);
  const wrong = outcome.ok ? [] : toldAgain(visit.form, wrongOf(outcome.refusals, visit));
  return { view: formPage(visit, office, { fields, wrong, isTrapped: isToldTrapped(visit.form) }) };
};

const filed = async (visit: Visit, fields: FormFields, deps: Dependencies): Promise<Shown> => {
  const { agencyId } = visit;
  const receipt = await receiptOf(visit, fields, deps);
  if (receipt !== undefined) return receipt;
  const office = await complaintOffice(agencyId, [], deps);
  const outcome = decided(visit, fields, office);
  if (!outcome.ok) {
    return { status: 422, view: formPage(visit, office, { fields, wrong: wrongOf(outcome.refusals, visit) }) };
  }
  const { complaintId, code } = claimOf(agencyId, fields.secret);
  const { name, contact } = fields;
  const isNamed = name !== '' || contact !== '';
  const writes = [
    saveReceipt(agencyId, code, complaintId),
    ...(isNamed ? [saveContact(agencyId, complaintId, { name, contact, version: 0 })] : []),
  ];
  const events = [startOf(agencyId, complaintId)];
  const move = { agencyId, before: undefined, after: outcome.value };
  const change = await complaintChange(move, { office, writes, events, facts: { named: isNamed } }, deps);
  return { status: 201, view: codeView({ ...visit, code, secret: fields.secret }), changes: [change] };
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
    const { secret } = empty();
    return { status: 422, view: formPage(visit, office, { fields: { ...fields, secret }, isTrapped: true }) };
  }
  return filed(visit, fields, deps);
});
