import { z } from 'zod';
import { levels } from '../../domain/schemes/scheme.ts';
import {
  type CalibrationRule,
  type DocumentTitles,
  documentKinds,
  type IndicatorRule,
  type PublicationRule,
  type RaterTrainingRule,
  type SocialisationRule,
  type SurveyRule,
} from '../../domain/schemes/scheme-parts.ts';
import { mirrors } from '../mirrors.ts';
import { basisPoints, bilingual, identifier } from './primitives.ts';
import { source } from './scheme-parts.ts';

const documents = mirrors<DocumentTitles>()(
  z
    .strictObject({ titles: z.partialRecord(z.enum(documentKinds), bilingual), source })
    .meta({ id: 'DocumentTitles', description: 'Titles of the forms, as the office calls them.' }),
);

const indicatorRule = mirrors<IndicatorRule>()(
  z
    .strictObject({
      outcome: z.strictObject({
        aspects: z.array(z.enum(['quantity', 'quality', 'time', 'cost'])).max(4),
        formulas: z.array(z.enum(['ratio', 'improvement'])).max(2),
      }),
      share: basisPoints,
      source,
    })
    .meta({ id: 'IndicatorRule', description: 'How much of each main objective must tell an outcome.' }),
);

const right = z.int().min(0).max(4);
const question = z.strictObject({
  questionId: identifier,
  question: bilingual,
  options: z.array(bilingual).min(2).max(5),
  right,
});
const questionShown = question.extend({ right: right.exactOptional() });

const socialisationOf = <Question extends z.ZodType>(one: Question) =>
  z.strictObject({ share: basisPoints, questions: z.array(one).min(3).max(8), source });

const socialisation = mirrors<SocialisationRule>()(
  socialisationOf(question).meta({
    id: 'SocialisationRule',
    description:
      'Which share of a unit must have understood the scheme before planning opens there, and the questions.',
  }),
);

const survey = mirrors<SurveyRule>()(
  z.strictObject({ priorWeight: z.int().min(1).max(1000), source }).meta({
    id: 'SurveyRule',
    description: 'How the answers of citizens about one person are drawn towards the unit.',
  }),
);

const agreed = z
  .array(
    z.strictObject({
      behaviourId: identifier,
      level: z.enum(levels).exactOptional(),
      score: z.int().exactOptional(),
    }),
  )
  .max(12);
const trainingCase = z.strictObject({ caseId: identifier, title: bilingual, story: bilingual, agreed });
const trainingCaseShown = trainingCase.extend({ agreed: agreed.exactOptional() });

const tolerances = z.strictObject({
  leniency: basisPoints,
  distance: basisPoints,
  haloSpread: basisPoints,
  centralSpread: basisPoints,
});

const raterTrainingOf = <Case extends z.ZodType>(one: Case) =>
  z.strictObject({ required: z.boolean(), cases: z.array(one).min(2).max(12), tolerances, source });

const raterTraining = mirrors<RaterTrainingRule>()(
  raterTrainingOf(trainingCase).meta({
    id: 'RaterTrainingRule',
    description: 'Prepared cases for raters, and how far they may be from the answer.',
  }),
);

const calibration = mirrors<CalibrationRule>()(
  z
    .strictObject({
      fewestRated: z.int().min(3).max(100),
      outlierBeyond: basisPoints,
      panelOf: z.int().min(2).max(15),
      source,
    })
    .meta({ id: 'CalibrationRule', description: 'Which raters a panel looks at, and how many sit on it.' }),
);

const publication = mirrors<PublicationRule>()(
  z
    .strictObject({ every: z.enum(['quarter', 'year']), fewest: z.int().min(3).max(100), source })
    .meta({ id: 'PublicationRule', description: 'How often results of units are published, and from how many on.' }),
);

/** The parts that a scheme may leave out. */
export const schemeOptions = {
  documents: documents.exactOptional(),
  indicatorRule: indicatorRule.exactOptional(),
  survey: survey.exactOptional(),
  socialisation: socialisation.exactOptional(),
  raterTraining: raterTraining.exactOptional(),
  calibration: calibration.exactOptional(),
  publication: publication.exactOptional(),
};

/** The same, as people read it: the answers are there for whoever drafts the scheme. */
export const schemeOptionsShown = {
  ...schemeOptions,
  socialisation: socialisationOf(questionShown).exactOptional(),
  raterTraining: raterTrainingOf(trainingCaseShown).exactOptional(),
};
