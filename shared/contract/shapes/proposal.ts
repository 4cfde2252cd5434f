import { z } from 'zod';
import { predicates } from '../../domain/schemes/scheme.ts';
import type { SpreadReport } from '../../domain/scoring/spread.ts';
import { type Voice, voiceSources } from '../../domain/scoring/voices.ts';
import { mirrors } from '../mirrors.ts';
import { attainmentView } from './measurement.ts';
import { basisPoints, count, eachOf, identifier, instant } from './primitives.ts';
import { segmentRating, unratable } from './result.ts';
import { behindIndicator } from './review.ts';
import { level, organisationPredicate, predicate } from './scheme-parts.ts';

const proposedLevel = z.union([level, z.literal('not-applicable')]);

const voiceSubject = { source: z.enum(voiceSources), subject: z.string() };

const voice = mirrors<Voice>()(
  z
    .discriminatedUnion('released', [
      z.object({ ...voiceSubject, released: z.literal(true), answers: count, mean: z.int(), scaleTo: z.int() }),
      z.object({ ...voiceSubject, released: z.literal(false), fewest: count }),
    ])
    .meta({ id: 'Voice', description: 'What a group says, or only that too few answered.' }),
);

export const ratingProposal = z
  .object({
    organisation: organisationPredicate.exactOptional(),
    leadsUnit: z.boolean().meta({ description: 'The attainment of the unit is the rating of results.' }),
    results: proposedLevel,
    behaviour: proposedLevel.exactOptional(),
    objectives: z.array(
      z.object({ objectiveId: identifier, kind: z.enum(['main', 'additional']), level: proposedLevel }),
    ),
    attainment: attainmentView,
    earlier: z.array(segmentRating).meta({ description: 'Ratings of the earlier segments of the year.' }),
    unexplained: z
      .array(behindIndicator)
      .exactOptional()
      .meta({ description: 'Missed indicators whose cause must be named before anybody is rated; absent where none.' }),
    colleaguesAnswerUntil: instant.exactOptional().meta({
      description: 'Colleagues with a share in the score still answer: a rating is taken after that.',
    }),
    training: z.enum(['warned', 'refused']).exactOptional().meta({
      description: 'The reader has no certificate for this cycle yet; `refused`: and cannot rate before.',
    }),
    rating: segmentRating.exactOptional(),
    unratable: unratable.exactOptional().meta({ description: 'Proposed or declared not to be ratable.' }),
    voices: z.array(voice).exactOptional().meta({
      description: 'Released aggregates of peers, subordinates and citizens; absent where nobody is asked.',
    }),
  })
  .meta({ id: 'RatingProposal', description: 'What the system proposes, and from what; the rating is a judgement.' });

const predicateCounts = eachOf(predicates, count);

export const spreadReport = mirrors<SpreadReport>()(
  z
    .object({
      organisation: organisationPredicate,
      total: count,
      counts: predicateCounts,
      findings: z.array(
        z.object({
          predicates: z.array(predicate),
          rule: z.enum(['at-most', 'at-least', 'some']),
          limit: basisPoints.exactOptional(),
          count,
          share: z.string(),
        }),
      ),
      small: z.boolean(),
    })
    .meta({ id: 'SpreadReport', description: 'Sebaran predikat of a unit beside the guidance: never a quota.' }),
);
