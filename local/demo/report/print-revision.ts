import { formatFor } from '../../../shared/messages/format.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { RevisionReport } from './story-report.ts';
import { type StoryWords, storyWords } from './story-words.ts';
import { textTable } from './text-table.ts';

type Proposal = RevisionReport['proposals'][number];

const decisionOf = ({ accepted }: Proposal, words: StoryWords): string => {
  if (accepted === undefined) return words.undecided;
  return accepted ? words.accepted : words.declined;
};

const proposalsTable = ({ proposals }: RevisionReport, words: StoryWords): string => {
  const rows = proposals.map((one) => [
    words.kinds[one.kind],
    words.abouts[one.about] ?? one.about,
    decisionOf(one, words),
  ]);
  return rows.length === 0 ? words.noProposals : textTable(words.proposalColumns, rows);
};

const commentsTable = ({ comments }: RevisionReport, language: Language): readonly string[] => {
  const words = storyWords(language);
  const rows = comments.map(({ voice, kind, place, placeName, text, answer, isChange }) => [
    words.voices[voice],
    words.commentKinds[kind],
    place === '' ? words.whole : placeName[language],
    text,
    answer ?? (isChange ? words.changedIn : words.noReply),
  ]);
  return rows.length === 0 ? [] : [textTable(words.commentColumns, rows)];
};

/** How the scheme was revised: what the year said against it, what people said of the draft, and what was decreed. */
export const printedRevision = (revision: RevisionReport, language: Language): string => {
  const words = storyWords(language);
  const { version, changes, decree, validFrom, stage } = revision;
  const { day } = formatFor(language, 'WIB');
  return [
    words.revision(version),
    proposalsTable(revision, words),
    ...commentsTable(revision, language),
    ...(changes.length === 0 ? [] : [words.changes(changes.join(' '))]),
    ...(decree === '' ? [] : [words.decree(decree, day(validFrom), words.schemeStages[stage])]),
  ].join('\n\n');
};
