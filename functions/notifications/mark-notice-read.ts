import { notices, saveNotice } from '../../shared/data/notices.ts';
import { endpoint } from '../endpoint.ts';
import { employeeJournal } from '../people/employee-journal.ts';
import { noticeView } from './notice-view.ts';

/** Notes that I read a notice: what is read needs no letter. A second reading changes nothing. */
export const markNoticeRead = endpoint('markNoticeRead', async ({ actor, params, now }, { table }) => {
  const { agencyId, employeeId } = actor;
  const notice = await notices(table, agencyId).notice(employeeId, params.noticeId);
  if (!notice) return { refusals: [{ code: 'not-found', field: '/noticeId', facts: { in: 'path' } }] };
  if (notice.readAt !== undefined) return { answer: { body: noticeView(notice, actor) } };
  const read = { ...notice, readAt: now };
  return {
    answer: { body: noticeView(read, actor) },
    changes: [
      {
        journalId: employeeJournal(employeeId),
        facts: { noticeId: notice.noticeId },
        writes: [saveNotice(read)],
        events: [],
      },
    ],
  };
});
