import { takeRaterTraining } from '../../functions/training/take-rater-training.ts';
import type { TrainingAnswer } from '../../shared/domain/training/rater-training.ts';
import type { App } from './app.ts';
import { cycleId } from './small-office.ts';

/** The prepared cases of a shipped rule pack, rated as its office agreed. */
export const agreedAnswers = ({ deps }: App, schemeId: string): readonly TrainingAnswer[] => {
  const scheme = deps.schemes.all().find((one) => one.schemeId === schemeId);
  if (scheme?.raterTraining === undefined) throw new Error(`${schemeId} asks for no training`);
  return scheme.raterTraining.cases.map(({ caseId, agreed }) => ({ caseId, behaviours: agreed }));
};

/** Somebody takes the training of the small office's cycle, and agrees. */
export const certified = async (app: App, raterId: string, schemeId: string): Promise<void> => {
  const answers = agreedAnswers(app, schemeId).map((one) => ({ ...one, behaviours: [...one.behaviours] }));
  const { status, problem } = await app.call(takeRaterTraining, raterId, { cycleId, body: { answers } });
  if (status !== 201) throw new Error(JSON.stringify(problem));
};
