import { useFormat, useLanguage } from '../app/context.ts';
import { LevelChoice } from '../rating/level-choice.tsx';
import { numberText, typedNumber } from '../targets/typed-number.ts';
import { NumberField } from '../ui/field.tsx';
import { type Training, type TrainingDraft, type Typed, withTyped } from './training-draft.ts';
import { useTrainingWords } from './training-words.ts';

/** Scores are points for people and hundredths for the rules. */
const hundredths = 100;

interface BehaviourProps {
  readonly training: Training;
  readonly behaviour: Training['behaviours'][number];
  readonly pointer: string;
  readonly value: Typed;
  readonly onChange: (typed: Typed) => void;
}

const Judgement = ({ training, behaviour, pointer, value, onChange }: BehaviourProps) => {
  const words = useTrainingWords();
  const language = useLanguage();
  const format = useFormat();
  const title = behaviour.title[language];
  if (training.scale === undefined) {
    return (
      <LevelChoice legend={title} pointer={pointer} value={value.level} onChange={(level) => onChange({ level })} />
    );
  }
  const { from, to } = training.scale;
  return (
    <NumberField
      frame={{
        label: words.score(title, format.number(from / hundredths), format.number(to / hundredths)),
        pointer,
        problems: [],
      }}
      value={value.score === undefined ? undefined : value.score / hundredths}
      read={(text) => typedNumber(text, language)}
      write={(points) => numberText(points, language)}
      notNumber={words.notNumber}
      onChange={(points) => onChange(points === undefined ? {} : { score: Math.round(points * hundredths) })}
    />
  );
};

const Guide = ({ behaviours }: Pick<Training, 'behaviours'>) => {
  const words = useTrainingWords();
  const language = useLanguage();
  return (
    <details>
      <summary>{words.guide}</summary>
      <dl>
        {behaviours.map(({ behaviourId, title, conduct }) => (
          <div key={behaviourId}>
            <dt>{title[language]}</dt>
            {conduct.map((line) => (
              <dd key={line.id}>{line[language]}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
};

interface CaseProps {
  readonly training: Training;
  readonly index: number;
  readonly draft: TrainingDraft;
  readonly onChange: (draft: TrainingDraft) => void;
}

/** One prepared case: its story, and each behaviour to rate. */
export const CaseFields = ({ training, index, draft, onChange }: CaseProps) => {
  const words = useTrainingWords();
  const language = useLanguage();
  const { cases, behaviours } = training;
  const one = cases[index];
  if (one === undefined) return null;
  const { caseId, title, story } = one;
  return (
    <section className="sheet" aria-labelledby={`case-${index}`}>
      <h3 id={`case-${index}`}>{words.caseName(String(index + 1), String(cases.length), title[language])}</h3>
      <p className="training-story">{story[language]}</p>
      <Guide behaviours={behaviours} />
      <div className="training-behaviours">
        {behaviours.map((behaviour) => (
          <Judgement
            key={behaviour.behaviourId}
            training={training}
            behaviour={behaviour}
            pointer={`/cases/${index}/${behaviour.behaviourId}`}
            value={draft[caseId]?.[behaviour.behaviourId] ?? {}}
            onChange={(typed) => onChange(withTyped(draft, { caseId, behaviourId: behaviour.behaviourId }, typed))}
          />
        ))}
      </div>
    </section>
  );
};
