import { notices } from '../../shared/data/notices.ts';
import { endpoint } from '../endpoint.ts';
import { noticeView } from './notice-view.ts';

/** My notices, the newest first. */
export const listNotices = endpoint('listNotices', async ({ actor, query }, { table }) => {
  const { items, ...page } = await notices(table, actor.agencyId).inbox(actor.employeeId, query);
  return { answer: { body: { items: items.map((notice) => noticeView(notice, actor)), ...page } } };
});
