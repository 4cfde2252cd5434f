import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { type TendencyReport, tendencies } from '../../domain/training/rater-tendencies.ts';
import type { TrainingAnswer } from '../../domain/training/rater-training.ts';
import { mirrors } from '../mirrors.ts';
import { personRef } from './people.ts';
import { basisPoints, bilingual, count, identifier, instant } from './primitives.ts';
import { level } from './scheme-parts.ts';

/** As many cases as a scheme may have. */
const mostCases = 12;

const exact = z
  .string()
  .regex(/^-?\d+\/\d+$/)
  .meta({ description: 'An exact number, such as `-1/3`.' });

const behaviourAnswer = z.strictObject({
  behaviourId: identifier,
  level: level.exactOptional(),
  score: z.int().exactOptional().meta({ description: 'Weighted schemes, on the scale of behaviour.' }),
});

const trainingAnswer = mirrors<TrainingAnswer>()(
  z
    .strictObject({ caseId: identifier, behaviours: z.array(behaviourAnswer).max(limits.behaviours) })
    .meta({ id: 'TrainingAnswer', description: 'How a supervisor rates one prepared case.' }),
);

export const trainingAnswers = z.array(trainingAnswer).max(mostCases);

const report = mirrors<TendencyReport>()(
  z
    .object({
      leniency: exact,
      distance: exact,
      haloSpread: exact.exactOptional(),
      centralSpread: exact.exactOptional(),
      cases: z.array(z.object({ caseId: identifier, leniency: exact, distance: exact, spread: exact.exactOptional() })),
      findings: z.array(
        z.object({
          tendency: z.enum(tendencies),
          measured: exact,
          tolerated: exact,
          caseIds: z.array(identifier),
          behaviourIds: z.array(identifier),
        }),
      ),
    })
    .meta({
      id: 'TendencyReport',
      description: 'How a rater rates beside the agreed answers, in shares of the length of the scale or of a spread.',
    }),
);

const raterStandings = ['free', 'certified', 'warned', 'refused'] as const;

const raterStanding = z.enum(raterStandings).meta({
  id: 'RaterStanding',
  description: '`free`: the scheme asks for no training. `warned` and `refused`: it is still to be taken.',
});

const trainingCase = z.object({
  caseId: identifier,
  title: bilingual,
  story: bilingual,
  agreed: z
    .array(behaviourAnswer)
    .exactOptional()
    .meta({ description: 'On what the office agreed; only to whoever holds the certificate.' }),
});

export const raterTrainingView = z
  .object({
    cycleId: identifier,
    standing: raterStanding,
    certifiedAt: instant.exactOptional(),
    scale: z
      .object({ from: z.int(), to: z.int() })
      .exactOptional()
      .meta({ description: 'The scores of a weighted scheme; absent where behaviour is rated by levels.' }),
    tolerances: z
      .object({ leniency: basisPoints, distance: basisPoints, haloSpread: basisPoints, centralSpread: basisPoints })
      .exactOptional()
      .meta({ description: 'How far a rater may be from the agreed answers.' }),
    behaviours: z.array(z.object({ behaviourId: identifier, title: bilingual, conduct: z.array(bilingual) })),
    cases: z.array(trainingCase),
    attempts: z.array(z.object({ at: instant, certified: z.boolean(), answers: z.array(trainingAnswer), report })),
  })
  .meta({ id: 'RaterTraining', description: 'Pelatihan penilai: the prepared cases, and the own attempts.' });

export const raterStandingItem = z
  .object({
    rater: personRef,
    people: count.meta({ description: 'Whom this person rates, among the people of this page.' }),
    standing: raterStanding,
    attempts: count,
    certifiedAt: instant.exactOptional(),
    tendencies: z.array(z.enum(tendencies)).meta({ description: 'Of the last attempt.' }),
  })
  .meta({ id: 'RaterStandingItem' });
