import type { OfficePlan } from '../office-plans.ts';
import { everyItem, forEveryone, type Scene } from '../year/scene.ts';
import type { Worry } from './story-shapes.ts';

/** Reads the own scheme, answers its questions, learns from what was wrong, and says that it is understood. */
const learn = async (employeeId: string, { as, cycleId }: Scene): Promise<void> => {
  const me = as(employeeId);
  const { scheme, questions } = (await me.getMyScheme({ cycleId })).body;
  const guessed = questions.map(({ questionId }) => ({ questionId, option: 0 }));
  const graded = (await me.checkMyScheme({ cycleId, body: { answers: guessed } })).body.answers;
  const answers = graded.map(({ questionId, right }) => ({ questionId, option: right }));
  const body = { schemeVersion: scheme.version, answers };
  await me.acknowledgeScheme({ cycleId, body, idempotencyKey: `scheme.${employeeId}.acknowledge` });
};

/** The head of the office, whose plan comes first. */
export const firstPlan = ({ office }: Pick<Scene, 'office'>): OfficePlan | undefined =>
  office.plans.find(({ supervisorId }) => supervisorId === undefined);

/** Everybody of the office learns the scheme before planning opens for their unit. */
export const learnScheme = (scene: Scene): Promise<void> =>
  forEveryone(scene.office.employees, ({ employeeId }) => learn(employeeId, scene), scene);

/** Somebody tells a worry without a name, and the head of the office answers it for everybody. */
export const hearWorry = async ({ nip, text, answer }: Worry, scene: Scene): Promise<void> => {
  const { office, as, cycleId } = scene;
  await as(office.idFor(nip)).raiseWorry({ cycleId, body: { text }, idempotencyKey: 'worry.raise' });
  const head = as(office.units.find(({ parentId }) => parentId === undefined)?.headId ?? '');
  const worries = await everyItem((query) => head.listWorries({ cycleId, query }));
  for (const { worryId } of worries) {
    await head.answerWorry({ cycleId, worryId, body: { text: answer }, idempotencyKey: 'worry.answer' });
  }
};
