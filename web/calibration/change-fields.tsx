import { type Level, levels } from '../../shared/domain/schemes/scheme.ts';
import type { ChangeOfResult } from '../../shared/domain/scoring/change-of-result.ts';
import { useDomainWords, useLanguage } from '../app/context.ts';
import { numberText, typedNumber } from '../targets/typed-number.ts';
import { ChoiceField, NumberField } from '../ui/field.tsx';
import { useCalibrationWords } from './calibration-words.ts';
import type { CalibrationRow, CalibrationView } from './session.tsx';

export type Change = Omit<ChangeOfResult, 'verdict'>;

interface ChangeProps {
  readonly scheme: CalibrationView['scheme'];
  readonly row: CalibrationRow;
  readonly value: Change;
  readonly onChange: (change: Change) => void;
}

const LevelFields = ({ row, value, onChange }: ChangeProps) => {
  const words = useCalibrationWords();
  const domain = useDomainWords();
  const field = (part: 'resultsLevel' | 'behaviourLevel', label: string) => {
    const now = row.rated[part];
    const kept = now === undefined ? words.keep : `${domain.levels[now]} (${words.keep})`;
    const others = levels.filter((level) => level !== now).map((level) => [level, domain.levels[level]] as const);
    return (
      <ChoiceField<Level | ''>
        frame={{ label, pointer: `/${part}`, problems: [] }}
        value={value[part] ?? ''}
        options={[['', kept], ...others]}
        onChange={(level) => {
          const { [part]: _, ...rest } = value;
          onChange(level === '' ? rest : { ...rest, [part]: level });
        }}
      />
    );
  };
  return (
    <div className="row">
      {field('resultsLevel', words.results)}
      {field('behaviourLevel', words.behaviour)}
    </div>
  );
};

const PointFields = ({ value, onChange }: ChangeProps) => {
  const words = useCalibrationWords();
  const language = useLanguage();
  const read = (text: string): number | undefined => {
    const typed = typedNumber(text, language);
    return typed === undefined ? undefined : Math.round(typed * 100);
  };
  const field = (part: 'resultsScore' | 'behaviourScore', label: string) => (
    <NumberField
      frame={{ label, hint: words.points, pointer: `/${part}`, problems: [] }}
      value={value[part]}
      read={read}
      write={(score) => numberText(score === undefined ? undefined : score / 100, language)}
      notNumber={words.notNumber}
      onChange={(score) => {
        const { [part]: _, ...rest } = value;
        onChange(score === undefined ? rest : { ...rest, [part]: score });
      }}
    />
  );
  return (
    <div className="row">
      {field('resultsScore', words.results)}
      {field('behaviourScore', words.behaviour)}
    </div>
  );
};

/** What a change puts in the place of what stands: levels under a matrix, points under a weighted scheme. */
export const ChangeFields = (props: ChangeProps) =>
  props.scheme === 'matrix' ? <LevelFields {...props} /> : <PointFields {...props} />;
