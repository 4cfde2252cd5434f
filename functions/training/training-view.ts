import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { type RaterTraining, raterStanding } from '../../shared/domain/training/rater-training.ts';

interface Facts {
  readonly cycleId: string;
  readonly scheme: Scheme;
  readonly training: RaterTraining | undefined;
}

type View = AnswerOf<'getRaterTraining'>;

/** Who has no certificate yet does not see on what the office agreed: a second attempt would only copy it. */
const casesOf = ({ raterTraining }: Scheme, isCertified: boolean): View['cases'] =>
  (raterTraining?.cases ?? []).map(({ agreed, ...shown }) => ({
    ...shown,
    ...(isCertified ? { agreed: [...agreed] } : {}),
  }));

/** Only what the cases rate: a scheme may have behaviours that no case is about. */
const behavioursOf = ({ raterTraining, behaviours }: Scheme): View['behaviours'] => {
  const asked = new Set(raterTraining?.cases.flatMap(({ agreed }) => agreed.map((one) => one.behaviourId)));
  return behaviours.flatMap(({ behaviourId, title, conduct }) =>
    asked.has(behaviourId) ? [{ behaviourId, title, conduct: [...conduct] }] : [],
  );
};

/** The training as its rater sees it. */
export const trainingView = ({ cycleId, scheme, training }: Facts): View => {
  const { certifiedAt, attempts = [] } = training ?? {};
  return {
    cycleId,
    standing: raterStanding(scheme, training),
    ...(certifiedAt === undefined ? {} : { certifiedAt }),
    ...(scheme.kind === 'matrix' ? {} : { scale: scheme.behaviourScale }),
    ...(scheme.raterTraining === undefined ? {} : { tolerances: scheme.raterTraining.tolerances }),
    behaviours: behavioursOf(scheme),
    cases: casesOf(scheme, certifiedAt !== undefined),
    attempts: attempts as View['attempts'],
  };
};
