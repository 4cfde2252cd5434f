import { z } from 'zod';
import { defineOperations } from '../define-operations.ts';
import { taskView } from '../shapes/case.ts';
import { noticeView } from '../shapes/notice.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';

export const notifications = defineOperations({
  listNotices: {
    method: 'GET',
    path: '/me/notices',
    summary: { id: 'Menampilkan pemberitahuan saya', en: 'Lists my notices, the newest first' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(noticeView) },
  },
  markNoticeRead: {
    method: 'POST',
    path: '/me/notices/{noticeId}/reading',
    summary: { id: 'Menandai pemberitahuan telah dibaca', en: 'Marks a notice as read' },
    responses: { 200: noticeView },
  },
  listMyTasks: {
    method: 'GET',
    path: '/me/tasks',
    summary: { id: 'Menampilkan tugas saya', en: 'Lists my open tasks, the nearest deadline first' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(taskView) },
  },
});
