import { z } from 'zod';

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

const worry = z.strictObject({ nip, text, answer: text });

/** `cerita.json`: what an office does in its year beyond planning, measuring and rating. */
export const storyFile = z.strictObject({
  worry: worry.exactOptional(),
  refusedPlan: refusedPlan.exactOptional(),
  survey: survey.exactOptional(),
  complaints: z.array(complaint).exactOptional(),
  feedback: feedback.exactOptional(),
  publications: z.array(z.strictObject({ period: text, date: day })).exactOptional(),
  revision: revision.exactOptional(),
});
export type Story = z.infer<typeof storyFile>;
export type Worry = z.infer<typeof worry>;
export type RefusedPlan = z.infer<typeof refusedPlan>;
export type SurveyDay = z.infer<typeof survey>['days'][number];
export type StoryComplaint = z.infer<typeof complaint>;
export type FeedbackStory = z.infer<typeof feedback>;
export type Revision = z.infer<typeof revision>;
