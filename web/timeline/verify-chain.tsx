import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useTimelineWords } from './timeline-words.ts';

type Check = AnswerOf<'verifyCase'>;

const Verdict = ({ check }: { check: Check }) => {
  const words = useTimelineWords();
  const format = useFormat();
  return (
    <Notice kind={check.intact ? 'done' : 'wrong'}>
      <p>
        {check.intact ? words.intact(format.number(check.entries)) : words.broken(format.number(check.firstBreak ?? 1))}
      </p>
      <p className="small soft">
        {words.head}: <code className="hash">{check.head}</code>
      </p>
    </Notice>
  );
};

/** Has the server recompute the chain of the case, and says what came of it. */
export const VerifyChain = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const words = useTimelineWords();
  const [check, setCheck] = useState<Check | undefined>(undefined);
  const action = useAction(async (id: string) => setCheck((await client.verifyCase({ caseId: id })).body));
  return (
    <>
      {check !== undefined && <Verdict check={check} />}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <p className="actions">
        <button type="button" className="quiet" disabled={action.busy} onClick={() => void action.run(caseId)}>
          {action.busy ? words.verifying : words.verify}
        </button>
        <button type="button" className="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </>
  );
};
