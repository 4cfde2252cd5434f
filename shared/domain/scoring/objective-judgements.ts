import type { Refusal } from '../decision.ts';
import { levels, type Scheme } from '../schemes/scheme.ts';
import type { Proposal } from './proposal.ts';
import type { RatingInput } from './result.ts';

interface JudgementContext {
  readonly scheme: Pick<Scheme, 'kind'>;
  readonly proposal: Proposal;
}

/**
 * What is wrong with the levels that a supervisor gives to single objectives. They are optional, and say from what the
 * rating of results comes; one that differs from what the objective's attainment suggests needs a reason of its own. Only
 * under a matrix (PermenPANRB 6/2022): a weighted scheme computes results.
 */
export const refusedObjectives = (input: RatingInput, { scheme, proposal }: JudgementContext): readonly Refusal[] => {
  const given = input.objectives ?? [];
  if (scheme.kind === 'weighted' && given.length > 0) {
    return [{ code: 'rating-outside-scale', field: '/objectives', facts: { allowed: [] } }];
  }
  return given.flatMap(({ objectiveId, level, note = '' }, index): readonly Refusal[] => {
    const field = `/objectives/${index}`;
    const proposed = proposal.objectives.find((one) => one.objectiveId === objectiveId);
    const isFirst = given.findIndex((one) => one.objectiveId === objectiveId) === index;
    if (proposed === undefined || !isFirst) {
      return [{ code: 'rating-outside-scale', field: `${field}/objectiveId`, facts: { given: objectiveId } }];
    }
    if (!levels.includes(level)) {
      return [{ code: 'rating-outside-scale', field: `${field}/level`, facts: { given: level, allowed: levels } }];
    }
    if (proposed.level === 'not-applicable' || proposed.level === level || note.trim() !== '') return [];
    const differences = [{ part: 'objective', given: level, expected: proposed.level, source: objectiveId }];
    return [{ code: 'override-reason-missing', field: `${field}/note`, facts: { differences, objectiveId } }];
  });
};
