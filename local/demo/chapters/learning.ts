import { questionsOf } from '../../../shared/domain/socialisation/scheme-questions.ts';
import { forEveryone, type Scene } from '../year/scene.ts';

/** Everybody reads the scheme as it applies to them and acknowledges it, since planning waits for that. */
export const learnScheme = async (scene: Scene): Promise<void> => {
  const { office, cycleId, as } = scene;
  const { scheme, employees } = office;
  const answers = questionsOf(scheme).map(({ questionId, right: option }) => ({ questionId, option }));
  await forEveryone(
    employees,
    async ({ employeeId }) => {
      const body = { schemeVersion: scheme.version, answers };
      await as(employeeId).acknowledgeScheme({ cycleId, body, idempotencyKey: `scheme.${employeeId}` });
    },
    scene,
  );
};
