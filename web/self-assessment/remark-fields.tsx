import { limits } from '../../shared/domain/limits.ts';
import { useWords } from '../app/context.ts';
import { LevelField } from '../reviews/level-field.tsx';
import { TextField } from '../ui/field.tsx';
import type { RemarkDraft } from './self-assessment-draft.ts';

interface RemarkFieldsProps {
  readonly pointer: string;
  readonly remark: RemarkDraft;
  readonly onChange: (remark: RemarkDraft) => void;
}

/** How the employee sees a line or a behaviour, and why. */
export const RemarkFields = ({ pointer, remark, onChange }: RemarkFieldsProps) => {
  const { selfAssessment } = useWords();
  return (
    <>
      <LevelField
        frame={{ label: selfAssessment.level, pointer: `${pointer}/level`, problems: [] }}
        value={remark.level}
        none={selfAssessment.levelNone}
        onChange={(level) => onChange({ ...remark, level })}
      />
      <TextField
        frame={{ label: selfAssessment.note, pointer: `${pointer}/note`, problems: [] }}
        value={remark.note}
        most={limits.selfAssessment.note}
        rows={2}
        onChange={(note) => onChange({ ...remark, note })}
      />
    </>
  );
};
