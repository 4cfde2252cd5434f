import { limits } from '../../shared/domain/limits.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat, useLanguage, useWords } from '../app/context.ts';
import { numberText, typedNumber } from '../targets/typed-number.ts';
import { NumberField, TextField } from '../ui/field.tsx';
import { LevelChoice } from './level-choice.tsx';
import type { LoadedRating } from './load-rating.ts';
import type { BehaviourDraft, RatingDraft } from './rating-draft.ts';

interface BehaviourProps {
  readonly loaded: LoadedRating;
  readonly behaviour: Scheme['behaviours'][number];
  readonly value: BehaviourDraft;
  readonly onChange: (value: BehaviourDraft) => void;
}

/** A score in points as people write it, and in hundredths as the rules take it. */
const ScoreField = ({ loaded: { scheme }, behaviour, value, onChange }: BehaviourProps) => {
  const { rating } = useWords();
  const language = useLanguage();
  const format = useFormat();
  if (scheme.kind !== 'weighted') return null;
  const { from, to } = scheme.behaviourScale;
  const label = rating.score(behaviour.title[language], format.number(from / 100), format.number(to / 100));
  return (
    <NumberField
      frame={{ label, pointer: `/behaviours/${behaviour.behaviourId}/score`, problems: [] }}
      value={value.score === undefined ? undefined : value.score / 100}
      read={(text) => typedNumber(text, language)}
      write={(points) => numberText(points, language)}
      notNumber={rating.notNumber}
      onChange={(points) => {
        const { score: _, ...rest } = value;
        onChange(points === undefined ? rest : { ...rest, score: Math.round(points * 100) });
      }}
    />
  );
};

const BehaviourField = (props: BehaviourProps) => {
  const { loaded, behaviour, value, onChange } = props;
  const { rating } = useWords();
  const domain = useDomainWords();
  const language = useLanguage();
  const { behaviourId, title, conduct } = behaviour;
  const remark = loaded.selfAssessment?.behaviours?.find((one) => one.behaviourId === behaviourId);
  const own = [remark?.level === undefined ? '' : domain.levels[remark.level], remark?.note ?? ''].filter(Boolean);
  const hint = own.length === 0 ? undefined : `${rating.selfAssessment}: ${own.join('. ')}`;
  return (
    <div className="behaviour">
      {loaded.scheme.kind === 'matrix' ? (
        <LevelChoice
          legend={title[language]}
          pointer={`/behaviours/${behaviourId}/level`}
          hint={hint}
          value={value.level}
          onChange={(level) => onChange({ ...value, level })}
        />
      ) : (
        <ScoreField {...props} />
      )}
      <details>
        <summary>{rating.guide}</summary>
        <ul>
          {conduct.map((line) => (
            <li key={line.id}>{line[language]}</li>
          ))}
        </ul>
        <TextField
          frame={{
            label: rating.behaviourNote(title[language]),
            pointer: `/behaviours/${behaviourId}/note`,
            problems: [],
          }}
          value={value.note}
          most={limits.line}
          rows={2}
          onChange={(note) => onChange({ ...value, note })}
        />
      </details>
    </div>
  );
};

interface FieldsProps {
  readonly loaded: LoadedRating;
  readonly draft: RatingDraft;
  readonly onChange: (draft: RatingDraft) => void;
}

/** Every behaviour of the scheme, with its guide and a note. */
export const BehaviourFields = ({ loaded, draft, onChange }: FieldsProps) => {
  const { rating } = useWords();
  return (
    <section aria-labelledby="behaviours" className="behaviours">
      <h3 id="behaviours">{rating.behaviours}</h3>
      <p className="soft">{rating.behavioursWhy}</p>
      {loaded.scheme.behaviours.map((behaviour) => (
        <BehaviourField
          key={behaviour.behaviourId}
          loaded={loaded}
          behaviour={behaviour}
          value={draft.behaviours[behaviour.behaviourId] ?? { note: '' }}
          onChange={(value) =>
            onChange({ ...draft, behaviours: { ...draft.behaviours, [behaviour.behaviourId]: value } })
          }
        />
      ))}
    </section>
  );
};
