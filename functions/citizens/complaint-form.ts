import { randomBytes } from 'node:crypto';
import { complaints, saveContact, saveReceipt } from '../../shared/data/complaints.ts';
import { fileComplaint as decide } from '../../shared/domain/complaints/complaint-decisions.ts';
import { limits } from '../../shared/domain/limits.ts';
import { codeView, type FormFields, formView, trappedView } from '../../web/citizens/complaint-form-view.ts';
import { complaintChange } from '../complaints/complaint-change.ts';
import { type ComplaintOffice, complaintOffice, planningOf } from '../complaints/complaint-office.ts';
import type { Dependencies } from '../dependencies.ts';
import { executionName } from '../execution-name.ts';
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
});

const fieldsOf = (form: URLSearchParams): FormFields => ({
  text: fieldOf(form, 'text'),
  unitId: fieldOf(form, 'unitId', limits.identifier),
  place: fieldOf(form, 'place', limits.line),
  happenedOn: fieldOf(form, 'happenedOn', 10),
  name: fieldOf(form, 'name', limits.name),
  contact: fieldOf(form, 'contact', limits.name),
  secret: fieldOf(form, 'secret', 64),
});

const unitsOf = ({ register }: ComplaintOffice) =>
  register.units.map(({ unitId, name }) => ({ unitId, name })).sort((a, b) => (a.name < b.name ? -1 : 1));

const formPage = (visit: Visit, office: ComplaintOffice, form: { fields: FormFields; wrong: readonly Wrong[] }) =>
  formView({ ...visit, ...form, units: unitsOf(office), today: office.structure.on });

/** The form of a complaint (pengaduan): what happened, where, and only if the citizen wants, who. */
export const complaintForm = citizenPage({ page: 'complaintForm', method: 'GET', path }, async (visit, deps) => {
  const office = await complaintOffice(visit.agencyId, [], deps);
  return { view: formPage(visit, office, { fields: empty(), wrong: [] }) };
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

const filed = async (visit: Visit, fields: FormFields, deps: Dependencies): Promise<Shown> => {
  const { agencyId } = visit;
  const office = await complaintOffice(agencyId, [], deps);
  const { complaintId, code } = claimOf(agencyId, fields.secret);
  const shown = { status: 201, view: codeView({ ...visit, code }) };
  if ((await complaints(deps.table, agencyId).complaint(complaintId)) !== undefined) return shown;
  const unitIds = office.register.units.map(({ unitId }) => unitId);
  const facts = { ...planningOf(office, undefined), responsible: office.router, unitIds };
  const decided = decide(complaintId, reportOf(fields, visit), facts);
  if (!decided.ok) {
    return { status: 422, view: formPage(visit, office, { fields, wrong: wrongOf(decided.refusals, visit) }) };
  }
  const { name, contact } = fields;
  const isNamed = name !== '' || contact !== '';
  const writes = [
    saveReceipt(agencyId, code, complaintId),
    ...(isNamed ? [saveContact(agencyId, complaintId, { name, contact, version: 0 })] : []),
  ];
  const events = [startOf(agencyId, complaintId)];
  const move = { agencyId, before: undefined, after: decided.value };
  const change = await complaintChange(move, { office, writes, events, facts: { named: isNamed } }, deps);
  return { ...shown, changes: [change] };
};

/**
 * Takes in a complaint and shows its receipt code, once. A field that people don't see is a trap for programs: what they
 * fill in is not taken, and the page says so.
 */
export const fileComplaint = citizenPage({ page: 'fileComplaint', method: 'POST', path }, async (visit, deps) => {
  const fields = fieldsOf(visit.form);
  if (fieldOf(visit.form, 'website', 200) !== '' || !isSecret(fields.secret)) {
    return { status: 422, view: trappedView({ ...visit, fields: { ...fields, secret: empty().secret } }) };
  }
  return filed(visit, fields, deps);
});
