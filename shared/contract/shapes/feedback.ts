import { z } from 'zod';
import type { FeedbackAnswers } from '../../domain/feedback/answers.ts';
import { feedbackScale, raterGroups } from '../../domain/feedback/round.ts';
import { limits } from '../../domain/limits.ts';
import { mirrors } from '../mirrors.ts';
import { personRef } from './people.ts';
import { bilingual, count, identifier, instant, localDate, textUpTo, version } from './primitives.ts';

const raterGroup = z.enum(raterGroups).meta({ id: 'RaterGroup', description: 'Rekan kerja, bawahan.' });

/** The public half of an X25519 key: 32 bytes in base64. */
const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

const custodians = z.strictObject({ first: publicKey, second: publicKey }).nullable().meta({
  description:
    'Public keys of the two who together can unmask an abuse: nobody ever can while there are none. Left out, those named before stay; null names nobody any more.',
});

export const feedbackRoundBody = z
  .strictObject({ opensOn: localDate, closesOn: localDate, custodians: custodians.exactOptional() })
  .meta({ id: 'FeedbackRoundCommand' });

const question = z.object({ questionId: identifier, title: bilingual, conduct: z.array(bilingual) });

export const feedbackRound = z
  .object({
    cycleId: identifier,
    opensAt: instant,
    closesAt: instant,
    state: z.enum(['naming', 'answering', 'over']),
    fewest: count,
    perGroup: count,
    perRater: count,
    questions: z.array(question),
    unmaskable: z.boolean().meta({ description: 'Whether two custodians could together find who abused the round.' }),
    version,
  })
  .meta({ id: 'FeedbackRound', description: 'When colleagues are named, answer, and are heard, once.' });

const nomination = z.object({
  rater: personRef,
  group: raterGroup,
  status: z.enum(['asked', 'declined', 'objected']),
  reason: z.string().exactOptional(),
});

const groups = <Schema extends z.ZodType>(of: Schema) => z.object({ peers: of, subordinates: of });

export const raterList = z
  .object({
    subject: personRef,
    round: feedbackRound,
    raters: z.array(nomination).meta({ description: 'Who is asked. Who has answered is not said to anybody.' }),
    candidates: groups(z.array(personRef)).exactOptional().meta({ description: 'For who names them.' }),
    proposed: groups(z.array(identifier)).exactOptional().meta({ description: 'Whom the rule would ask.' }),
    version,
  })
  .meta({ id: 'RaterList' });

const raterIds = z.array(identifier).max(limits.raters);

export const raterWish = z
  .strictObject({ peers: raterIds, subordinates: raterIds })
  .meta({ id: 'RaterWish', description: 'Everybody who is to be asked, in place of the earlier list.' });

export const objectionBody = z
  .strictObject({ reason: textUpTo(limits.line) })
  .meta({ id: 'RaterObjection', description: 'Why the person concerned does not want this rater.' });

export const feedbackRequest = z
  .object({
    caseId: identifier,
    subject: personRef,
    group: raterGroup,
    status: z.enum(['asked', 'answered', 'declined']).meta({ description: 'Shown to the rater alone.' }),
    round: feedbackRound,
  })
  .meta({ id: 'FeedbackRequest', description: 'Whom the reader is asked about.' });

export const feedbackAnswers = mirrors<FeedbackAnswers>()(
  z
    .strictObject({
      answers: z
        .array(z.strictObject({ questionId: identifier, points: z.number().nullable() }))
        .max(limits.behaviours),
      text: textUpTo(limits.feedbackText).exactOptional(),
    })
    .meta({ id: 'FeedbackAnswers', description: `From ${feedbackScale.from} to ${feedbackScale.to}, or null.` }),
);

const cut = z.discriminatedUnion('released', [
  z.object({
    group: z.enum([...raterGroups, 'all']),
    released: z.literal(true),
    answers: count,
    mean: count.meta({ description: 'In hundredths of a point, to the nearest half point.' }),
  }),
  z.object({ group: z.enum([...raterGroups, 'all']), released: z.literal(false) }),
]);

export const feedbackReport = z
  .object({
    state: z.enum(['none', 'naming', 'answering', 'over']),
    releasesAt: instant.exactOptional(),
    fewest: count,
    scaleTo: count,
    questions: z.array(z.object({ questionId: identifier, title: bilingual, cuts: z.array(cut) })),
    texts: z.array(z.object({ paperId: z.uuid(), group: raterGroup, text: z.string() })),
  })
  .meta({
    id: 'FeedbackReport',
    description: 'Means of groups, after the end of the round. No answer, no author, ever.',
  });
