import { z } from 'zod';
import { measureBody } from '../../../shared/contract/shapes/measure.ts';

const text = z.string().min(1);
const day = z.string().regex(/^20\d\d-\d\d-\d\d$/);
const nip = z.string().regex(/^\d{18}$/);
const bilingual = z.strictObject({ id: text, en: text });

const visit = z.strictObject({
  service: text,
  /** Who served. */
  nip,
  /** So many citizens answer alike. */
  times: z.int().min(1).max(11),
  score: z.int().min(1).max(4),
  /** Of the first of them: words that many copy do not count. */
  comment: text.exactOptional(),
});

const survey = z.strictObject({
  services: z.array(z.strictObject({ key: text, name: bilingual, unitId: text, usersPerQuarter: z.int().positive() })),
  days: z.array(z.strictObject({ date: day, answers: z.array(visit) })),
});

const complaint = z.strictObject({
  filedOn: day,
  routedOn: day,
  answeredOn: day,
  text,
  unitId: text,
  category: text,
  /** The head of the unit gives it to the head above, who then answers. */
  escalation: text.exactOptional(),
  answer: text,
  remedy: z.strictObject({ what: text, by: day }),
});

const feedback = z.strictObject({
  namedOn: day,
  opensOn: day,
  closesOn: day,
  unitIds: z.array(text).min(1),
  points: z.strictObject({
    usual: z.int().min(1).max(5),
    /** By person and behaviour. */
    people: z.record(nip, z.record(text, z.int().min(1).max(5))),
  }),
});

const remark = z.strictObject({ nip, place: z.string(), text });

const revision = z.strictObject({
  pulseOn: day,
  evaluatedOn: day,
  adoptedOn: day,
  /** What everybody answers to each question of the survey about fairness. */
  pulse: z.int().min(1).max(5),
  version: text,
  /** Of the proposals of the evaluation, the kinds that are accepted. */
  accepted: z.array(text),
  comment: remark,
  question: remark,
  /** What a citizen says of the draft, on the page without login. */
  citizen: z.strictObject({ place: z.string(), text, name: text.exactOptional() }),
  answer: z.strictObject({ nip, text }),
  /** What is changed in the pack: a JSON pointer, `-` at its end appends. */
  change: z.strictObject({ at: text, value: z.json() }),
  summary: text,
  decree: text,
});

const refusedPlan = z.strictObject({
  nip,
  date: day,
  /** What the first draft says of some indicators instead. */
  indicators: z.record(text, z.strictObject({ name: text, aspect: z.enum(['quantity', 'quality', 'time', 'cost']) })),
});

/** An indicator whose months of `realisasi.csv` are not typed: a source sends events that come to the same. */
const measure = z.strictObject({
  /** Key of the indicator in `skp.json`. */
  indicator: text,
  scope: z.enum(['unit', 'person']),
  registeredOn: day,
  /** The system that sends, and who answers for its data. */
  source: z.strictObject({ name: text, nip }),
  definition: measureBody.omit({ sourceId: true }).extend({ statistic: z.literal('mean'), over: z.literal('value') }),
  /** On a working day so many pairs of events, one above the month's value and one as far below. */
  pairsPerDay: z.int().min(1).max(10),
});

const calibration = z.strictObject({
  date: day,
  /** Of whom and of whom below the panel sees what stands out. */
  unitId: text,
  panel: z.array(nip).min(3),
  /** What the panel says of whom the next part does not name: it stays as it is. */
  usual: text,
  rulings: z.array(
    z.strictObject({
      nip,
      reason: text,
      resultsScore: z.int().exactOptional(),
      behaviourScore: z.int().exactOptional(),
    }),
  ),
  minutes: text,
});

const worry = z.strictObject({ nip, text, answer: text });

/** `cerita.json`: what an office does in its year beyond planning, measuring and rating. */
export const storyFile = z.strictObject({
  worry: worry.exactOptional(),
  refusedPlan: refusedPlan.exactOptional(),
  survey: survey.exactOptional(),
  complaints: z.array(complaint).exactOptional(),
  feedback: feedback.exactOptional(),
  measures: z.array(measure).exactOptional(),
  calibration: calibration.exactOptional(),
  publications: z.array(z.strictObject({ period: text, date: day })).exactOptional(),
  revision: revision.exactOptional(),
});
export type Story = z.infer<typeof storyFile>;
export type Worry = z.infer<typeof worry>;
export type RefusedPlan = z.infer<typeof refusedPlan>;
export type SurveyDay = z.infer<typeof survey>['days'][number];
export type StoryComplaint = z.infer<typeof complaint>;
export type FeedbackStory = z.infer<typeof feedback>;
export type StoryMeasure = z.infer<typeof measure>;
export type CalibrationStory = z.infer<typeof calibration>;
export type Revision = z.infer<typeof revision>;
