import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import {
  type AttainmentRule,
  type FeedbackRule,
  type FollowUpRule,
  followUpKinds,
  levels,
  organisationPredicates,
  type PhaseWindow,
  phases,
  predicates,
  type Source,
  type Span,
  type SpreadGuide,
  taskKinds,
  type Window,
} from '../../domain/schemes/scheme.ts';
import { mirrors } from '../mirrors.ts';
import { basisPoints, bilingual, identifier, textOf } from './primitives.ts';

export const level = z.enum(levels).meta({ id: 'Level', description: 'Di bawah, sesuai, di atas ekspektasi.' });
export const predicate = z.enum(predicates).meta({ id: 'Predicate', description: 'Predikat kinerja pegawai.' });
export const organisationPredicate = z
  .enum(organisationPredicates)
  .meta({ id: 'OrganisationPredicate', description: 'Predikat kinerja organisasi.' });
export const phase = z.enum(phases).meta({ id: 'Phase' });
export const taskKind = z.enum(taskKinds).meta({ id: 'TaskKind' });
const followUpKind = z.enum(followUpKinds).meta({ id: 'FollowUpKind' });

export const source = mirrors<Source>()(
  z
    .strictObject({
      citation: textOf(1000),
      confidence: z.enum(['A', 'B', 'C']),
      unverified: z.boolean().exactOptional(),
    })
    .meta({ id: 'Source', description: 'Where a rule comes from, and how sure that is.' }),
);

const spanFields = { days: z.int().min(0).max(1000), basis: z.enum(['working', 'calendar']) };

const span = mirrors<Span>()(z.strictObject(spanFields).meta({ id: 'Span' }));

/** A span with the source of its length. */
export const sourcedSpan = z.strictObject({ ...spanFields, source });

export const onSilence = z
  .enum(['pass-to-superior', 'deemed-approved', 'go-on-without', 'deemed-accepted', 'close-as-missed'])
  .meta({ id: 'OutcomeOnSilence' });

export const window = mirrors<Window>()(
  z
    .strictObject({ within: span, remindBefore: z.array(span).max(5), grace: span, onSilence, source })
    .meta({ id: 'Window', description: 'The times of one kind of task.' }),
);

const monthDay = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  yearOffset: z.union([z.literal(0), z.literal(1)]),
});

export const phaseWindow = mirrors<PhaseWindow>()(
  z
    .strictObject({
      opens: monthDay,
      closes: monthDay,
      remindBefore: z.array(span).max(5),
      escalateBefore: span.exactOptional(),
      source,
    })
    .meta({ id: 'PhaseWindow' }),
);

export const attainmentRule = mirrors<AttainmentRule>()(
  z
    .strictObject({
      lowerIsBetter: z.enum(['inverse', 'mirror']),
      missingActuals: z.enum(['renormalise', 'cannot-be-rated']),
      source,
    })
    .meta({ id: 'AttainmentRule' }),
);

export const feedbackRule = mirrors<FeedbackRule>()(
  z
    .strictObject({
      fewest: z.int().min(3).max(limits.raters),
      perGroup: z.int().min(3).max(limits.raters),
      perRater: z.int().min(1).max(50),
      belowFewest: z.literal('not-applicable'),
      weights: z.strictObject({
        peers: z.int().min(0).max(4000),
        subordinates: z.int().min(0).max(4000),
        citizens: z.int().min(0).max(4000).exactOptional(),
      }),
      source,
    })
    .meta({ id: 'FeedbackRule', description: 'Feedback of colleagues: from how many answers on a group is heard.' }),
);

export const followUpRule = mirrors<FollowUpRule>()(
  z
    .strictObject({
      ruleId: identifier,
      when: z.union([
        z.strictObject({ predicateIn: z.array(predicate).min(1) }),
        z.strictObject({ weakBehaviour: identifier }),
        z.strictObject({ weakAspect: textOf(60) }),
        z.strictObject({ missedWithCause: textOf(60) }),
      ]),
      andPredicateIn: z.array(predicate).min(1).exactOptional(),
      assigns: z.strictObject({ kind: followUpKind, title: bilingual, within: span }),
      source,
    })
    .meta({ id: 'FollowUpRule' }),
);

export const spreadGuide = mirrors<SpreadGuide>()(
  z
    .strictObject({
      rules: z.array(
        z.strictObject({
          predicates: z.array(predicate).min(1),
          atMost: basisPoints.exactOptional(),
          atLeast: basisPoints.exactOptional(),
          some: z.boolean().exactOptional(),
        }),
      ),
    })
    .meta({ id: 'SpreadGuide' }),
);
