import { useState } from 'react';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { useApp } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { useAction } from '../ui/use-action.ts';
import { commentsToSend } from './review-comments.ts';
import { useComments } from './use-comments.ts';

type Answer = 'approved' | 'returned';

/** A review under way: what was written, what was answered, and what stands in its way. */
export type Review = ReturnType<typeof useReview>;

/** Reviews one submitted plan. When it changed meanwhile the newest version is shown, and nothing is decided. */
export const useReview = (taskId: string, first: Plan) => {
  const { client } = useApp();
  const [plan, setPlan] = useState(first);
  const [changed, setChanged] = useState(false);
  const [asking, setAsking] = useState(false);
  const [needsComment, setNeedsComment] = useState(false);
  const [done, setDone] = useState<Answer | undefined>(undefined);
  const { comments, write, forget } = useComments(taskId);
  const written = commentsToSend(comments, plan);
  const { caseId, segmentId, version: ifMatch } = plan;

  const send = async (answer: Answer, idempotencyKey: string): Promise<void> => {
    const call = { caseId, segmentId, ifMatch, idempotencyKey };
    if (answer === 'approved') await client.approveTargets(call);
    else await client.returnTargets({ ...call, body: { comments: written } });
    await forget();
    setDone(answer);
  };

  const action = useAction(async ({ answer }: { answer: Answer; ifMatch: number; written: unknown }, key) => {
    try {
      await send(answer, key);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') throw error;
      setPlan(error.problem.current as Plan);
      setChanged(true);
    } finally {
      setAsking(false);
    }
  });

  return {
    plan,
    changed,
    asking,
    done,
    comments,
    written,
    needsComment,
    busy: action.busy,
    error: action.error,
    write: (line: string, text: string) => {
      setNeedsComment(false);
      write(line, text);
    },
    ask: () => setAsking(true),
    cancel: () => setAsking(false),
    approve: () => void action.run({ answer: 'approved', ifMatch, written: [] }),
    giveBack: () => {
      setNeedsComment(written.length === 0);
      if (written.length > 0) void action.run({ answer: 'returned', ifMatch, written });
    },
  };
};
