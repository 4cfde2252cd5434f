import { fractionOf } from '../../../shared/domain/exact-number.ts';
import type { NoticeKind } from '../../../shared/domain/notifications/notice.ts';
import { predicates } from '../../../shared/domain/schemes/scheme.ts';
import { formatFor } from '../../../shared/messages/format.ts';
import { type Language, messagesIn } from '../../../shared/messages/language.ts';
import { letterWordsIn } from '../../../shared/messages/letter-words.ts';
import { printedStory } from './print-story.ts';
import { textTable } from './text-table.ts';
import { reportWords } from './words.ts';
import type { PersonReport, Reason, YearReport } from './year-report.ts';

const whyOf = ({ basis, detail }: Reason, language: Language): string => {
  const { levels, organisationPredicates } = messagesIn(language).domain;
  const named: Readonly<Record<string, string>> = { ...organisationPredicates, ...levels };
  const score = () => formatFor(language, 'WIB').number(Math.round(fractionOf(detail).valueOf() * 100) / 100);
  return `${reportWords(language).basis[basis]}: ${basis === 'score' ? score() : (named[detail] ?? detail)}`;
};

/** Two cells: attainment and points under a weighted scheme, else both levels. */
const judgedAs = (person: PersonReport, language: Language): readonly string[] => {
  const { resultsLevel, behaviourLevel, score, attainment } = person;
  const { levels } = messagesIn(language).domain;
  const { number } = formatFor(language, 'WIB');
  if (score !== undefined) {
    return [attainment === undefined ? '' : number(attainment / 100), number(fractionOf(score).valueOf())];
  }
  return [resultsLevel, behaviourLevel].map((level) => (level === undefined ? '' : levels[level]));
};

const personRow = (person: PersonReport, language: Language): readonly string[] => {
  const { predicates: names } = messagesIn(language).domain;
  const { number } = formatFor(language, 'WIB');
  const { creditPoints } = person;
  return [
    person.name,
    ...judgedAs(person, language),
    names[person.predicate],
    creditPoints === undefined ? '' : number(fractionOf(creditPoints).valueOf()),
    reportWords(language).accepted[person.accepted],
    whyOf(person.why, language),
  ];
};

const openingPart = ({ opening }: YearReport, language: Language): string => {
  if (opening.refusedWith === '') return '';
  const words = reportWords(language);
  const findings = opening.importFindings.map(({ row, column = '', detail }) => `  ${row} · ${column} · ${detail}`);
  const blockers = opening.blockers.map(({ who, detail }) => `  ${who}: ${detail}`);
  return [words.register, ...findings, words.blocked(opening.refusedWith), ...blockers].join('\n');
};

const appealsPart = ({ appeals }: YearReport, language: Language): string => {
  const words = reportWords(language);
  const { predicates: names } = messagesIn(language).domain;
  const rows = appeals.map(({ name, officer, verdict, from, to, reasons }) => [
    name,
    officer,
    words.verdicts[verdict],
    names[from],
    names[to],
    reasons,
  ]);
  return rows.length === 0 ? '' : `${words.appeals}\n${textTable(words.appealColumns, rows)}`;
};

const followUpsPart = ({ people }: YearReport, language: Language): string => {
  const words = reportWords(language);
  const rows = people.flatMap(({ name, followUps }) =>
    followUps.map(({ title, status }) => [name, title[language], words.statuses[status]]),
  );
  return `${words.followUps}\n${textTable(words.followUpColumns, rows)}`;
};

const noticesPart = ({ notices, letters }: YearReport, language: Language): string => {
  const words = reportWords(language);
  const { notices: said } = letterWordsIn(language);
  const kinds = Object.entries(notices.byKind) as [NoticeKind, number][];
  const rows = kinds
    .sort(([, a], [, b]) => b - a)
    .map(([kind, times]) => [String(times).padStart(words.noticeColumns[0]?.length ?? 0), kind, said[kind].subject]);
  return `${words.notices}\n${textTable(words.noticeColumns, rows)}\n${words.letters(letters.sent, letters.digests)}`;
};

type Counted = YearReport['overview']['total'];

const countsOf = (counts: Counted): readonly string[] =>
  [
    counts.cases,
    counts.stages.completed,
    ...predicates.map((predicate) => counts.predicates[predicate]),
    counts.openTasks,
  ].map(String);

const overviewPart = ({ overview, spreads }: YearReport, language: Language): string => {
  const words = reportWords(language);
  const reasonOf = (unitId: string) => spreads.find((spread) => spread.unitId === unitId)?.reason || words.spread;
  const rows = overview.units.map(({ unit, ...counts }) => [unit.name, ...countsOf(counts), reasonOf(unit.unitId)]);
  const whole = [words.whole, ...countsOf(overview.total), ''];
  const names = predicates.map((predicate) => messagesIn(language).domain.predicates[predicate]);
  const header = [...words.overviewColumns, ...names, words.openTasks, words.spreadReason];
  return `${words.overview}\n${textTable(header, [...rows, whole])}`;
};

/** The year as a person at a terminal reads it. */
export const printedReport = (report: YearReport, language: Language): string => {
  const words = reportWords(language);
  const isWeighted = report.people.some(({ score }) => score !== undefined);
  const [employee = '', ...rest] = words.columns;
  const people = textTable(
    [employee, ...(isWeighted ? words.weightedColumns : words.levelColumns), ...rest],
    report.people.map((person) => personRow(person, language)),
  );
  return [
    openingPart(report, language),
    `${words.people}\n${people}`,
    appealsPart(report, language),
    followUpsPart(report, language),
    ...printedStory(report, language),
    noticesPart(report, language),
    overviewPart(report, language),
    words.audit(report.audit.intact, report.audit.cases),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
