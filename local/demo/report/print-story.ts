import { fractionOf } from '../../../shared/domain/exact-number.ts';
import { formatFor } from '../../../shared/messages/format.ts';
import { type Language, messagesIn } from '../../../shared/messages/language.ts';
import { printedRevision } from './print-revision.ts';
import type { CalibrationReport, StoryReport } from './story-report.ts';
import { storyWords } from './story-words.ts';
import { textTable } from './text-table.ts';

/** One section of the report; nothing where it has no rows. */
const section = (title: string, header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [`${title}\n${textTable(header, rows)}`];

const surveysPart = ({ surveys }: StoryReport, language: Language): readonly string[] => {
  const words = storyWords(language);
  const { number } = formatFor(language, 'WIB');
  const rows = surveys.map(({ service, quarter, answers, setAside, index, quality = '' }) => [
    service[language],
    quarter,
    number(answers),
    number(setAside),
    index === undefined ? '' : number(index / 100),
    quality,
  ]);
  return section(words.surveys, words.surveyColumns, rows);
};

const complaintsPart = ({ complaints }: StoryReport, language: Language): readonly string[] => {
  const words = storyWords(language);
  const { day } = formatFor(language, 'WIB');
  const rows = complaints.map(({ unit, stage, escalations, answeredBy, text, remedy }) => [
    unit,
    `${words.stages[stage]}${escalations > 0 ? words.raised(escalations) : ''}`,
    answeredBy,
    text,
    remedy === undefined ? '' : words.remedy(remedy.what, day(remedy.by)),
  ]);
  return section(words.complaints, words.complaintColumns, rows);
};

const measuredPart = ({ measured }: StoryReport, language: Language): readonly string[] => {
  const words = storyWords(language);
  const { number, percent } = formatFor(language, 'WIB');
  const rows = measured.map(({ name, measure, month, value, events, coverage }) => [
    name,
    measure[language],
    month,
    value === undefined ? words.tooFew : number(value),
    number(events),
    percent(coverage),
  ]);
  return section(words.measured, words.measuredColumns, rows);
};

type Row = CalibrationReport['rows'][number];

const ratedIn = ({ predicate, score }: Row['rated'], language: Language): string => {
  const { number } = formatFor(language, 'WIB');
  const name = messagesIn(language).domain.predicates[predicate];
  return score === undefined ? name : `${name} ${number(fractionOf(score).valueOf())}`;
};

const calibrationPart = ({ unit, panel, minutes, rows }: CalibrationReport, language: Language): string => {
  const words = storyWords(language);
  const lines = rows.map(({ name, reasons, rated, became, decision }) => [
    name,
    reasons.map((kind) => words.reasons[kind] ?? kind).join(', '),
    ratedIn(rated, language),
    became === undefined ? words.same : ratedIn(became, language),
    decision,
  ]);
  const table = textTable(words.calibrationColumns, lines);
  return `${words.calibration(unit, panel.join('; '))}\n${table}\n${words.minutes(minutes)}`;
};

const publicationsPart = ({ publications }: StoryReport, language: Language): readonly string[] => {
  const words = storyWords(language);
  const rows = publications.map(({ period, edition, units, keptBack, cases, announced, isPublished }) => [
    period,
    `${edition}`,
    `${units}`,
    `${keptBack}`,
    cases === 0 ? '' : words.ofCases(announced, cases),
    isPublished ? words.published : words.prepared,
  ]);
  return section(words.publications, words.publicationColumns, rows);
};

/** The sections about what the office did beyond the year, each only where it did. */
export const printedStory = (report: StoryReport, language: Language): readonly string[] => [
  ...surveysPart(report, language),
  ...complaintsPart(report, language),
  ...measuredPart(report, language),
  ...report.calibrations.map((one) => calibrationPart(one, language)),
  ...publicationsPart(report, language),
  ...(report.revision === undefined ? [] : [printedRevision(report.revision, language)]),
];
