import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { useReplayWords } from './replay-words.ts';

type View = AnswerOf<'getReplay'>;

/** What was assumed, about how many people, and what a replay can't show. */
export const Assumed = ({ notes, unseen, assumptions }: Pick<View, 'notes' | 'unseen' | 'assumptions'>) => {
  const words = useReplayWords();
  const { number } = useFormat();
  const points = (hundredths: number): string => number(hundredths / 100);
  const numbers = {
    below: points(assumptions.scoreOf.below),
    meets: points(assumptions.scoreOf.meets),
    above: points(assumptions.scoreOf.above),
    fromMeets: points(assumptions.levelFrom.meets),
    fromAbove: points(assumptions.levelFrom.above),
  };
  return (
    <section className="sheet">
      <h2>{words.notesTitle}</h2>
      {notes.length === 0 ? (
        <p>{words.noNotes}</p>
      ) : (
        <ul>
          {notes.map(({ note, people }) => (
            <li key={note}>{words.notes[note](number(people), numbers)}</li>
          ))}
        </ul>
      )}
      <h2>{words.unseenTitle}</h2>
      <p>{unseen.length === 0 ? words.noUnseen : words.unseenWhy}</p>
      {unseen.length > 0 && (
        <ul>
          {unseen.map((part) => (
            <li key={part}>{words.unseen[part]}</li>
          ))}
        </ul>
      )}
    </section>
  );
};
