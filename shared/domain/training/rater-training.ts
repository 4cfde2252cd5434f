import type Fraction from 'fraction.js';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { TrainingCase } from '../schemes/scheme-parts.ts';
import type { BehaviourRating } from '../scoring/result.ts';
import { placeOnScale } from './place-on-scale.ts';
import { type RatedPoint, type TendencyReport, tendenciesOf } from './rater-tendencies.ts';

/** How a supervisor rates one prepared case. */
export interface TrainingAnswer {
  readonly caseId: string;
  readonly behaviours: readonly Pick<BehaviourRating, 'behaviourId' | 'level' | 'score'>[];
}

/** All prepared cases, rated once. Certified when no tendency is beyond the tolerances. */
export interface TrainingAttempt {
  readonly at: string;
  readonly answers: readonly TrainingAnswer[];
  readonly report: TendencyReport;
  readonly certified: boolean;
}

/** Pelatihan penilai of one supervisor in one cycle. Seen by the supervisor and by HR, never published. */
export interface RaterTraining {
  readonly cycleId: string;
  readonly raterId: string;
  readonly attempts: readonly TrainingAttempt[];
  /** From here the supervisor may rate in this cycle. */
  readonly certifiedAt?: string;
  readonly version: number;
}

interface AttemptContext {
  readonly scheme: Scheme;
  readonly cycleId: string;
  readonly actor: string;
  readonly now: string;
  readonly existing: RaterTraining | undefined;
}

type Points = readonly (RatedPoint | Refusal)[];

const isPoint = (one: RatedPoint | Refusal): one is RatedPoint => 'given' in one;

const pointsOf = (training: TrainingCase, answers: readonly TrainingAnswer[], scheme: Scheme): Points => {
  const index = answers.findIndex(({ caseId }) => caseId === training.caseId);
  const { caseId } = training;
  return training.agreed.map((agreed) => {
    const { behaviourId } = agreed;
    const at = answers[index]?.behaviours.findIndex((one) => one.behaviourId === behaviourId) ?? -1;
    const rated = answers[index]?.behaviours[at];
    if (!rated) return { code: 'rating-incomplete', field: '/answers', facts: { caseId, behaviourId } } as const;
    const given = placeOnScale(rated, scheme);
    const field = `/answers/${index}/behaviours/${at}`;
    return given === undefined
      ? ({ code: 'rating-outside-scale', field, facts: { given: rated.level ?? rated.score } } as const)
      : { caseId, behaviourId, given, agreed: agreedPlace(agreed, scheme) };
  });
};

const agreedPlace = (agreed: TrainingCase['agreed'][number], scheme: Scheme): Fraction => {
  const place = placeOnScale(agreed, scheme);
  if (place === undefined)
    throw new Error(`The agreed answer of ${agreed.behaviourId} is not on the scale of the scheme.`);
  return place;
};

/** Answers to cases that the scheme does not have, and a second answer to the same case. */
const refusedAnswers = (answers: readonly TrainingAnswer[], cases: readonly TrainingCase[]): readonly Refusal[] =>
  answers.flatMap(({ caseId }, index) => {
    const isKnown = cases.some((one) => one.caseId === caseId);
    const isFirst = answers.findIndex((one) => one.caseId === caseId) === index;
    return isKnown && isFirst ? [] : [{ code: 'not-found', field: `/answers/${index}/caseId` } as const];
  });

/**
 * Takes a supervisor's answers to all prepared cases of the scheme, says how the supervisor rates, and certifies for the
 * cycle who stays within the tolerances. Who did not may try again, as often as it takes; all attempts stay on record.
 * Refused: a scheme without training, a second attempt after the certificate, and answers that are missing, off the
 * scale or of no case. Source: the scheme's `raterTraining`.
 */
export const takeTraining = (answers: readonly TrainingAnswer[], ctx: AttemptContext): Decision<RaterTraining> => {
  const { scheme, cycleId, actor: raterId, now, existing } = ctx;
  const rule = scheme.raterTraining;
  if (rule === undefined) return refuse({ code: 'not-found', facts: { schemeId: scheme.schemeId } });
  if (existing?.certifiedAt !== undefined) {
    return refuse({ code: 'task-closed', facts: { certifiedAt: existing.certifiedAt } });
  }
  const points = rule.cases.flatMap((one) => pointsOf(one, answers, scheme));
  const refusals = [...refusedAnswers(answers, rule.cases), ...points.filter((one): one is Refusal => !isPoint(one))];
  if (refusals.length > 0) return refuse(...refusals);
  const report = tendenciesOf(points.filter(isPoint), rule.tolerances);
  const certified = report.findings.length === 0;
  const attempt = { at: now, answers, report, certified };
  const { attempts = [], version = 0 } = existing ?? {};
  const training = { cycleId, raterId, attempts: [...attempts, attempt], version };
  return accept({ ...training, ...(certified ? { certifiedAt: now } : {}) });
};

/** Whether a supervisor may rate in the cycle: `warned` where the scheme wants the training but does not insist. */
export const raterStanding = (
  { raterTraining }: Pick<Scheme, 'raterTraining'>,
  training: Pick<RaterTraining, 'certifiedAt'> | undefined,
): 'free' | 'certified' | 'warned' | 'refused' => {
  if (raterTraining === undefined) return 'free';
  if (training?.certifiedAt !== undefined) return 'certified';
  return raterTraining.required ? 'refused' : 'warned';
};
