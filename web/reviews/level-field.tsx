import { type Level, levels } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords } from '../app/context.ts';
import { ChoiceField, type FieldFrame } from '../ui/field.tsx';

interface LevelFieldProps {
  readonly frame: FieldFrame;
  readonly value: Level | '';
  /** The words for no choice. */
  readonly none: string;
  readonly onChange: (level: Level | '') => void;
}

/** Di bawah, sesuai, di atas ekspektasi, or nothing yet. */
export const LevelField = ({ frame, value, none, onChange }: LevelFieldProps) => {
  const domain = useDomainWords();
  const options = levels.map((level) => [level, domain.levels[level]] as const);
  return <ChoiceField<Level | ''> frame={frame} value={value} options={[['', none], ...options]} onChange={onChange} />;
};
