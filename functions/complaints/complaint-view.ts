import type { AnswerOf } from '../../shared/contract/index.ts';
import type { Complaint, ComplaintContact, ComplaintEntry } from '../../shared/domain/complaints/complaint.ts';
import { personRef, unitRef } from '../name-refs.ts';
import type { Register } from '../register.ts';

type View = AnswerOf<'getComplaint'>;
type Summary = AnswerOf<'listMyComplaints'>['items'][number];

/** So much of what was said is enough to recognise it in a list. */
const excerptLength = 160;

const excerptOf = (text: string): string =>
  text.length <= excerptLength ? text : `${[...text].slice(0, excerptLength - 1).join('')}…`;

/** A complaint in a list. */
export const complaintSummary = (complaint: Complaint, register: Register): Summary => {
  const { complaintId, stage, receivedAt, text, unitId, namedUnitId, category, responsibleId, wait } = complaint;
  const { escalations, outcome } = complaint;
  return {
    complaintId,
    stage,
    receivedAt,
    excerpt: excerptOf(text),
    escalations,
    ...(unitId === undefined ? {} : { unit: unitRef(unitId, register) }),
    ...(namedUnitId === undefined ? {} : { namedUnit: unitRef(namedUnitId, register) }),
    ...(category === undefined ? {} : { category }),
    ...(responsibleId === undefined ? {} : { responsible: personRef(responsibleId, register) }),
    ...(wait === undefined ? {} : { duty: wait.duty, dueAt: wait.dueAt }),
    ...(outcome === undefined ? {} : { outcome }),
  };
};

const entryView = ({ actorId, unitId, ...entry }: ComplaintEntry, register: Register): View['entries'][number] => ({
  ...entry,
  ...(actorId === undefined ? {} : { actor: personRef(actorId, register) }),
  ...(unitId === undefined ? {} : { unit: unitRef(unitId, register) }),
});

/** A complaint with all that was said, for those who handle it. The register must know its people. */
export const complaintView = (
  complaint: Complaint,
  register: Register,
  contact: ComplaintContact | undefined,
): View => {
  const { text, place, happenedOn, language, closedAt, entries, version } = complaint;
  const { excerpt: _, ...summary } = complaintSummary(complaint, register);
  const reach =
    contact === undefined
      ? {}
      : {
          contact: {
            ...(contact.name ? { name: contact.name } : {}),
            ...(contact.contact ? { contact: contact.contact } : {}),
          },
        };
  return {
    ...summary,
    language,
    text,
    ...(place === undefined ? {} : { place }),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...reach,
    entries: entries.map((entry) => entryView(entry, register)),
    version,
  };
};
