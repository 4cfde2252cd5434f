import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { replayAssumptions } from '../../shared/domain/replay/replay-assumptions.ts';
import { useFormat } from '../app/context.ts';
import type { AssumedNumbers } from '../words/id/replay.ts';
import { useReplayWords } from './replay-words.ts';
import { type AssumedPart, isChanged } from './typed-assumptions.ts';

type View = AnswerOf<'getReplay'>;

type Assumptions = View['assumptions'];

const numbersOf = ({ scoreOf, levelFrom }: Assumptions, number: (value: number) => string): AssumedNumbers => ({
  below: number(scoreOf.below / 100),
  meets: number(scoreOf.meets / 100),
  above: number(scoreOf.above / 100),
  fromMeets: number(levelFrom.meets / 100),
  fromAbove: number(levelFrom.above / 100),
});

/** The notes that name numbers which whoever replays may choose. */
const partOf: Readonly<Partial<Record<View['notes'][number]['note'], AssumedPart>>> = {
  'behaviour-scores-assumed': 'scoreOf',
  'behaviour-levels-assumed': 'levelFrom',
};

/** That somebody has assumed other numbers, and which ones are usual. */
const Changed = ({ part, assumptions }: { part: AssumedPart | undefined; assumptions: Assumptions }) => {
  const words = useReplayWords();
  const { number } = useFormat();
  if (part === undefined || !isChanged(assumptions, part)) return null;
  return (
    <p className="facts-line">
      <span className="tag">{words.changedNumbers}</span>{' '}
      {words.usualNumbers[part](numbersOf(replayAssumptions, number))}
    </p>
  );
};

/** What was assumed, about how many people, and what a replay can't show. */
export const Assumed = ({ notes, unseen, assumptions }: Pick<View, 'notes' | 'unseen' | 'assumptions'>) => {
  const words = useReplayWords();
  const { number } = useFormat();
  const numbers = numbersOf(assumptions, number);
  return (
    <section className="sheet">
      <h2>{words.notesTitle}</h2>
      {notes.length === 0 ? (
        <p>{words.noNotes}</p>
      ) : (
        <ul>
          {notes.map(({ note, people }) => (
            <li key={note}>
              {words.notes[note](number(people), numbers)}
              <Changed part={partOf[note]} assumptions={assumptions} />
            </li>
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
