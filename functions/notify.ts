import type { OutgoingEvent } from '../shared/data/journal.ts';
import type { Notice, NoticeKind } from '../shared/domain/notifications/notice.ts';
import { shortHash } from './short-hash.ts';

export interface NoticeDraft {
  readonly kind: NoticeKind;
  readonly to: string | undefined;
  readonly caseId?: string;
  readonly taskId?: string;
  readonly cycleId?: string;
  readonly complaintId?: string;
  readonly sessionId?: string;
  readonly scheme?: { readonly schemeId: string; readonly version: string };
  readonly actBy?: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Tells notices of one kind about one thing at one instant apart. */
  readonly about?: string;
}

/**
 * The events by which people are told. Ids are made from what happened, so that a repeated delivery is recognised;
 * a vacancy (nobody to tell) makes none.
 */
export const notify = (agencyId: string, at: string, drafts: readonly NoticeDraft[]): readonly OutgoingEvent[] =>
  drafts.flatMap(({ to, about, ...draft }) => {
    if (to === undefined) return [];
    const thing = about ?? draft.taskId ?? draft.caseId ?? draft.complaintId ?? draft.cycleId ?? 'agency';
    const noticeId = `${at}~${draft.kind}~${shortHash(thing)}`;
    const notice: Notice = { ...draft, noticeId, agencyId, recipientId: to, at };
    return [{ type: 'notice', notice }];
  });
