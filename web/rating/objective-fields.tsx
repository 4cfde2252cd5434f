import { limits } from '../../shared/domain/limits.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import { TextField } from '../ui/field.tsx';
import { LevelChoice } from './level-choice.tsx';
import type { LoadedRating } from './load-rating.ts';
import type { RatingDraft } from './rating-draft.ts';

interface FieldsProps {
  readonly loaded: LoadedRating;
  readonly draft: RatingDraft;
  readonly onChange: (draft: RatingDraft) => void;
}

/** Each objective with what its attainment suggests; a reason is asked for where the level departs from it. */
export const ObjectiveFields = ({ loaded, draft, onChange }: FieldsProps) => {
  const { rating } = useWords();
  const { levels } = useDomainWords();
  const change = (objectiveId: string, value: RatingDraft['objectives'][string]): void =>
    onChange({ ...draft, objectives: { ...draft.objectives, [objectiveId]: value } });
  return (
    <section aria-labelledby="objectives-judged">
      <h3 id="objectives-judged">{rating.objectives}</h3>
      <p className="soft">{rating.objectivesWhy}</p>
      {loaded.plan.objectives.map(({ objectiveId, text }) => {
        const value = draft.objectives[objectiveId] ?? { note: '' };
        const proposed = loaded.proposal.objectives.find((one) => one.objectiveId === objectiveId)?.level;
        const known = proposed === undefined || proposed === 'not-applicable' ? undefined : proposed;
        const departs = value.level !== undefined && known !== undefined && value.level !== known;
        return (
          <div key={objectiveId} className="behaviour">
            <LevelChoice
              legend={text}
              pointer={`/objectives/${objectiveId}/level`}
              hint={known === undefined ? rating.notMeasured : rating.proposed(levels[known])}
              value={value.level}
              onChange={(level) => change(objectiveId, { ...value, level })}
            />
            {(departs || value.note !== '') && (
              <TextField
                frame={{ label: rating.objectiveReason, pointer: `/objectives/${objectiveId}/note`, problems: [] }}
                value={value.note}
                most={limits.line}
                rows={2}
                onChange={(note) => change(objectiveId, { ...value, note })}
              />
            )}
          </div>
        );
      })}
    </section>
  );
};
