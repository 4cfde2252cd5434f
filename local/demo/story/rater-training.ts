import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { forEveryone, hrOf, type Scene } from '../year/scene.ts';

/** Who rates anybody in the year. HR rates the head, whose superior is outside. */
export const ratersOf = ({ office }: Pick<Scene, 'office'>): readonly string[] => [
  ...new Set(office.plans.map(({ supervisorId }) => supervisorId ?? hrOf(office))),
];

type Cases = NonNullable<Scheme['raterTraining']>['cases'];

const agreed = (cases: Cases) => cases.map(({ caseId, agreed: behaviours }) => ({ caseId, behaviours }));

/** As somebody rates who is friendly to everybody. */
const friendly = (cases: Cases, scheme: Scheme) => {
  const best = scheme.kind === 'weighted' ? { score: scheme.behaviourScale.to } : ({ level: 'above' } as const);
  return cases.map(({ caseId, agreed: behaviours }) => ({
    caseId,
    behaviours: behaviours.map(({ behaviourId }) => ({ behaviourId, ...best })),
  }));
};

/**
 * Every rater rates the prepared cases before rating anybody. The first is too friendly, is told so, and tries again; what
 * the office agreed on was talked over in the training.
 */
export const trainRaters = (scene: Scene): Promise<void> => {
  const { office, as, cycleId } = scene;
  const cases = office.scheme.raterTraining?.cases ?? [];
  const [first] = ratersOf(scene);
  return forEveryone(
    ratersOf(scene),
    async (raterId) => {
      const take = (answers: ReturnType<typeof agreed>, attempt: number) =>
        as(raterId).takeRaterTraining({ cycleId, body: { answers }, idempotencyKey: `training.${raterId}.${attempt}` });
      if (raterId === first) await take(friendly(cases, office.scheme), 1);
      await take(agreed(cases), 2);
    },
    scene,
  );
};
