import { createHash } from 'node:crypto';
import type { Complaint, ComplaintContact, ComplaintStage } from '../domain/complaints/complaint.ts';
import type { ComplaintTheme } from '../domain/complaints/complaint-theme.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, overwrite, save, type Versioned } from './document.ts';
import { indexes, inIndex, keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Complaints of one category about one unit that came often enough to be a theme when this was written. */
export type StoredTheme = Pick<ComplaintTheme, 'unitId' | 'category' | 'lastAt'>;

/** The engine's token of the wait that is running, kept on the server; none when the machine was woken. */
export interface ComplaintToken {
  readonly token?: string;
  readonly version: number;
}

/** The complaints (pengaduan) of an agency, one function per question. */
export const complaints = (table: Table, agencyId: string) => ({
  complaint: async (complaintId: string) =>
    documentOf<Complaint>(await table.get(keys.complaint(agencyId, complaintId))),
  /** By a receipt code that was read as valid. */
  idOfReceipt: async (code: string): Promise<string | undefined> =>
    documentOf<{ complaintId: string }>(await table.get(keys.complaintReceipt(agencyId, hashOf(code))))?.complaintId,
  /** How to reach the citizen, as long as that is kept. */
  contact: async (complaintId: string, now: string): Promise<Versioned<ComplaintContact> | undefined> => {
    const found = documentOf<ComplaintContact>(await table.get(keys.complaintContact(agencyId, complaintId)));
    return found?.deleteAt !== undefined && found.deleteAt <= now ? undefined : found;
  },
  token: async (complaintId: string): Promise<ComplaintToken> =>
    documentOf<ComplaintToken>(await table.get(keys.complaintToken(agencyId, complaintId))) ?? { version: 0 },
  /** About a unit, the newest first. */
  ofUnit: (unitId: string, wish: PageWish = {}) =>
    pageOf<Complaint>(table, { ...indexes.complaintsOfUnit(agencyId, unitId), descending: true, ...wish }),
  /** About a unit since an instant: what a theme is made of. */
  ofUnitSince: (unitId: string, since: string) =>
    allOf<Complaint>(table, { ...indexes.complaintsOfUnit(agencyId, unitId), sk: { from: since, to: '9' } }),
  /** At a stage, the oldest first. */
  at: (stage: ComplaintStage, wish: PageWish = {}) =>
    pageOf<Complaint>(table, { ...indexes.complaintsAt(agencyId, stage), ...wish }),
  /** "Which complaints wait for me?" The nearest deadline first. */
  waitingFor: (employeeId: string, wish: PageWish = {}) =>
    pageOf<Complaint>(table, { ...indexes.complaintsFor(agencyId, employeeId), ...wish }),
  themes: () => allOf<StoredTheme>(table, { pk: partitions.complaintThemes(agencyId) }),
});

/** The complaint, in the lists in which it belongs. */
export const saveComplaint = (agencyId: string, complaint: Complaint): Write => {
  const { complaintId, unitId, stage, receivedAt, responsibleId, wait } = complaint;
  const bySending = `${receivedAt}#${complaintId}`;
  return save(complaint, {
    key: keys.complaint(agencyId, complaintId),
    indexed: {
      ...inIndex(indexes.complaintsAt(agencyId, stage), bySending),
      ...(unitId === undefined ? {} : inIndex(indexes.complaintsOfUnit(agencyId, unitId), bySending)),
      ...(responsibleId === undefined
        ? {}
        : inIndex(indexes.complaintsFor(agencyId, responsibleId), `${wait?.dueAt ?? ''}#${complaintId}`)),
    },
  });
};

export const saveToken = (agencyId: string, complaintId: string, token: ComplaintToken): Write =>
  save(token, { key: keys.complaintToken(agencyId, complaintId) });

/** Holds the complaint at the version that was read, while something beside it is written. */
export const complaintStays = (agencyId: string, { complaintId, version }: Complaint): Write => ({
  check: keys.complaint(agencyId, complaintId),
  if: { version },
});

export const saveReceipt = (agencyId: string, code: string, complaintId: string): Write =>
  create({ complaintId }, { key: keys.complaintReceipt(agencyId, hashOf(code)) });

/** With `deleteAt` the table forgets it then; until it does, reading no longer shows it. */
export const saveContact = (agencyId: string, complaintId: string, contact: ComplaintContact): Write =>
  save(contact, {
    key: keys.complaintContact(agencyId, complaintId),
    ...(contact.deleteAt === undefined ? {} : { expiresAt: Math.ceil(Date.parse(contact.deleteAt) / 1000) }),
  });

export const saveTheme = (agencyId: string, theme: StoredTheme): Write =>
  overwrite(theme, { key: keys.complaintTheme(agencyId, theme) });
