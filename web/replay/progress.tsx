import { useEffect, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { useReplayWords } from './replay-words.ts';

const patienceMs = 120_000;

/** How far a replay is. Says so when it has not moved for long. */
export const Progress = ({ done, of }: Pick<AnswerOf<'getReplay'>, 'done' | 'of'>) => {
  const words = useReplayWords();
  const { number } = useFormat();
  const [stalled, setStalled] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step forward gives it time anew
  useEffect(() => {
    setStalled(false);
    const timer = setTimeout(() => setStalled(true), patienceMs);
    return () => clearTimeout(timer);
  }, [done]);
  const text = words.counting(number(done), number(of));
  return (
    <div className="sheet replay-progress">
      <p role="status">{text}</p>
      <progress value={done} max={Math.max(1, of)} aria-label={text} />
      <p className="soft">{words.countingWhy}</p>
      {stalled && <p role="alert">{words.stalled}</p>}
    </div>
  );
};
