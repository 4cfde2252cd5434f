import type { LineComment, PlanContent } from '../../shared/domain/targets/plan.ts';

/** What a supervisor has written so far, by line; the whole plan has the empty key. */
export type Comments = Readonly<Record<string, string>>;

/** The comments as they are kept on this device. */
export interface KeptComments {
  readonly comments: Comments;
  readonly savedAt: string;
}

/** Names a line in what is kept. */
export const lineKey = (objectiveId?: string, indicatorId?: string): string =>
  [objectiveId, indicatorId].filter(Boolean).join(' ');

/** The comments as they are sent. One on a line that is gone meanwhile becomes one on the whole plan. */
export const commentsToSend = (comments: Comments, { objectives }: PlanContent): readonly LineComment[] => {
  const lines = new Map<string, Omit<LineComment, 'text'>>([['', {}]]);
  for (const { objectiveId, indicators } of objectives) {
    lines.set(lineKey(objectiveId), { objectiveId });
    for (const { indicatorId } of indicators)
      lines.set(lineKey(objectiveId, indicatorId), { objectiveId, indicatorId });
  }
  return Object.entries(comments).flatMap(([key, text]) =>
    text.trim() === '' ? [] : [{ ...lines.get(key), text: text.trim() }],
  );
};
