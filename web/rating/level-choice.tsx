import { type Level, levels } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords } from '../app/context.ts';
import { elementId } from '../ui/field-problem.ts';

interface LevelChoiceProps {
  readonly legend: string;
  /** Its place in what is sent, as a JSON pointer. */
  readonly pointer: string;
  /** What is said under the legend, such as what the system proposes. */
  readonly hint?: string | undefined;
  readonly value: Level | undefined;
  readonly onChange: (level: Level) => void;
}

/** One of three levels, as the device's own radio buttons: arrow keys move, nothing is chosen beforehand. */
export const LevelChoice = ({ legend, pointer, hint, value, onChange }: LevelChoiceProps) => {
  const domain = useDomainWords();
  const id = elementId(pointer);
  return (
    <fieldset className="level-choice" {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="level-options">
        {levels.map((level, index) => (
          <label key={level} className={`choice level-${level}`}>
            <input
              type="radio"
              name={id}
              {...(index === 0 ? { id } : {})}
              checked={value === level}
              onChange={() => onChange(level)}
            />
            <span>{domain.levels[level]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
