import type { Notice } from '../domain/notifications/notice.ts';
import { Conflict, type Item, type Table, type Write } from '../ports/table.ts';
import { documentOf, documentsOf, type Versioned } from './document.ts';
import { indexes, inIndex, keys, partitions } from './keys.ts';
import { type PageWish, pageOf } from './query.ts';

/** A notice in somebody's inbox, and what became of its letter. */
export interface Delivered extends Notice {
  readonly mailDueAt?: string;
  readonly mailedAt?: string;
  readonly readAt?: string;
}

const placeOf = (notice: Delivered): Item => ({
  ...keys.notice(notice.agencyId, notice.recipientId, notice.noticeId),
  ...(notice.mailDueAt === undefined || notice.mailedAt !== undefined
    ? {}
    : inIndex(indexes.mailDue(notice.agencyId), `${notice.mailDueAt}#${notice.recipientId}#${notice.noticeId}`)),
  doc: notice,
});

/** The inbox (pemberitahuan) of an agency's people. */
export const notices = (table: Table, agencyId: string) => ({
  inbox: (employeeId: string, wish: PageWish = {}) =>
    pageOf<Delivered>(table, { pk: partitions.notices(agencyId, employeeId), descending: true, ...wish }),
  notice: async (employeeId: string, noticeId: string) =>
    documentOf<Delivered>(await table.get(keys.notice(agencyId, employeeId, noticeId))),
  /** Those of these notices that there are, in the order asked for. At most 100. */
  several: async (employeeId: string, noticeIds: readonly string[]): Promise<readonly Versioned<Delivered>[]> => {
    const items = await table.getMany(noticeIds.map((noticeId) => keys.notice(agencyId, employeeId, noticeId)));
    const byId = new Map(documentsOf<Delivered>(items).map((notice) => [notice.noticeId, notice]));
    return noticeIds.flatMap((noticeId) => byId.get(noticeId) ?? []);
  },
  /** Notices whose letters are due, the oldest first. */
  mailDue: async (until: string, limit: number): Promise<readonly Versioned<Delivered>[]> => {
    const page = await table.query({ ...indexes.mailDue(agencyId), sk: { from: '0', to: `${until}~` }, limit });
    return documentsOf<Delivered>(page.items);
  },
  nextMailDueAt: async (): Promise<string | undefined> => {
    const page = await table.query({ ...indexes.mailDue(agencyId), limit: 1 });
    return documentOf<Delivered>(page.items[0])?.mailDueAt;
  },
  /** Puts a notice into the inbox once, however often it is delivered. */
  deliver: async (notice: Delivered): Promise<void> => {
    try {
      await table.transact([{ put: placeOf(notice), if: { absent: true } }]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  },
});

/** A change of a notice that was read at a version. */
export const saveNotice = ({ version, ...notice }: Versioned<Delivered>): Write => ({
  put: placeOf(notice),
  if: { version },
});
