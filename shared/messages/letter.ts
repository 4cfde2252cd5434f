import { digestOf } from '../domain/notifications/digest.ts';
import {
  type FactName,
  factShapes,
  isPersonName,
  letterFacts,
  type Notice,
  type NoticeKind,
} from '../domain/notifications/notice.ts';
import type { Zone } from '../domain/people/people.ts';
import { fill } from './fill.ts';
import { formatFor } from './format.ts';
import { type Language, messagesIn } from './language.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { letterWordsIn } from './letter-words.ts';

/** To whom a letter goes, and where its links lead. */
export interface Reader {
  readonly name: string;
  readonly language: Language;
  readonly zone: Zone;
  /** Address of the web application without a slash at the end. */
  readonly baseUrl: string;
}

/** One notice of a letter, in words. */
export interface Entry {
  readonly sentence: string;
  readonly deadline?: string;
  readonly toDo: string;
  readonly button: string;
  readonly link: string;
}

/** A letter in words, before it is laid out. */
export interface LetterContent {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  /** `title` is absent when the letter holds a single notice. */
  readonly sections: readonly { readonly title?: string; readonly entries: readonly Entry[] }[];
  readonly more?: { readonly sentence: string; readonly button: string; readonly link: string };
  readonly notes: readonly string[];
}

/** So many notices of a section are told in full; the rest is counted. */
const entriesShown = 20;

/** No identifier of ours has as many digits in a row as a NIP: an address must never hold one. */
const isAddressable = (id: string | undefined): id is string => id !== undefined && !/\d{18}/.test(id);

/** What is read where the talk of the year is kept. */
const aboutDialogue: ReadonlySet<NoticeKind> = new Set([
  'check-in-added',
  'mid-review-held',
  'mid-review-acknowledged',
  'period-evaluated',
  'causes-named',
  'causes-agreed',
  'causes-contested',
]);

/** What is read on the list of who gives feedback about somebody. */
const aboutRaters: ReadonlySet<NoticeKind> = new Set(['raters-named', 'rater-objected']);

/** What is read on the own page of requests, about whomever it is. */
const aboutOwnFeedback: ReadonlySet<NoticeKind> = new Set([
  'feedback-asked',
  'feedback-reminder',
  'feedback-withdrawn',
]);

const linkOf = ({ kind, taskId, caseId, complaintId, cycleId, sessionId, scheme }: Notice, baseUrl: string): string => {
  if (isAddressable(taskId)) return `${baseUrl}/tugas/${encodeURIComponent(taskId)}`;
  if (aboutOwnFeedback.has(kind)) return `${baseUrl}/umpan-balik`;
  if (isAddressable(caseId) && aboutRaters.has(kind)) {
    return `${baseUrl}/kasus/${encodeURIComponent(caseId)}/umpan-balik`;
  }
  if (isAddressable(caseId) && aboutDialogue.has(kind)) return `${baseUrl}/kasus/${encodeURIComponent(caseId)}/dialog`;
  if (isAddressable(caseId)) return `${baseUrl}/kasus/${encodeURIComponent(caseId)}`;
  if (isAddressable(complaintId)) return `${baseUrl}/pengaduan/${encodeURIComponent(complaintId)}`;
  if (isAddressable(scheme?.schemeId) && isAddressable(scheme.version))
    return `${baseUrl}/skema/${encodeURIComponent(scheme.schemeId)}/${encodeURIComponent(scheme.version)}`;
  if (isAddressable(cycleId) && isAddressable(sessionId)) {
    return `${baseUrl}/kalibrasi?${new URLSearchParams({ periode: cycleId, sidang: sessionId })}`;
  }
  if (kind === 'pulse-opened' && isAddressable(cycleId))
    return `${baseUrl}/survei-keadilan/${encodeURIComponent(cycleId)}`;
  if (kind === 'complaint-theme') return `${baseUrl}/pengaduan`;
  if (kind === 'source-findings' || kind === 'source-assigned') return `${baseUrl}/ukuran`;
  if (kind === 'scheme-to-learn') return `${baseUrl}/skema-saya`;
  if (kind === 'delegated' || kind === 'delegation-ended') return `${baseUrl}/delegasi`;
  return `${baseUrl}/pemberitahuan`;
};

const isFactName = (name: string): name is FactName => name in factShapes;

/** One notice in words for a letter or the inbox. Facts that its kind does not list are left out. */
export const entryOf = (notice: Notice, { language, zone, baseUrl }: Omit<Reader, 'name'>): Entry => {
  const { domain } = messagesIn(language);
  const { notices, neutral, letter } = letterWordsIn(language);
  const format = formatFor(language, zone);
  const words = notices[notice.kind];
  const facts = letterFacts(notice);
  const spoken: Partial<Record<FactName, (value: string) => string | undefined>> = {
    phase: (value) => wordIn(domain.phases, value)?.toLowerCase(),
    taskKind: (value) => wordIn(domain.taskKinds, value),
    followUpKind: (value) => wordIn(domain.followUpKinds, value),
    workflow: (value) => wordIn(domain.workflows, value),
    previousDeadline: format.moment,
  };
  const wordFor = (name: FactName): string => {
    const value = facts[name];
    const said = value === undefined ? undefined : (spoken[name] ?? String)(value);
    return said ?? neutral[name];
  };
  return {
    sentence: capitalised(fill(words.sentence, ({ name }) => (isFactName(name) ? wordFor(name) : ''))),
    ...(notice.actBy === undefined ? {} : { deadline: fill(letter.deadline, () => format.moment(notice.actBy ?? '')) }),
    toDo: words.toDo,
    button: words.button,
    link: linkOf(notice, baseUrl),
  };
};

const wordIn = (words: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.hasOwn(words, value) ? words[value] : undefined;

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const subjectOf = (act: readonly Notice[], all: readonly Notice[], language: Language): string => {
  const { notices, letter } = letterWordsIn(language);
  const [only] = all;
  if (only && all.length === 1) return notices[only.kind].subject;
  if (act.length === 1) return letter.digestSubjectActOne;
  const [text, count] = act.length > 0 ? [letter.digestSubjectAct, act.length] : [letter.digestSubject, all.length];
  return fill(text, () => String(count));
};

const contentOf = (notices: readonly Notice[], reader: Reader): LetterContent => {
  const { letter, neutral } = letterWordsIn(reader.language);
  const { act, know } = digestOf(notices);
  const all = [...act, ...know];
  const section = (title: string, of: readonly Notice[]) => ({
    ...(all.length > 1 ? { title } : {}),
    entries: of.slice(0, entriesShown).map((notice) => entryOf(notice, reader)),
  });
  const hidden = Math.max(0, act.length - entriesShown) + Math.max(0, know.length - entriesShown);
  const more = { button: letter.openInbox, link: `${reader.baseUrl}/pemberitahuan` };
  return {
    language: reader.language,
    subject: subjectOf(act, all, reader.language),
    greeting: fill(letter.greeting, () => (isPersonName(reader.name) ? reader.name : neutral.reader)),
    sections: [section(letter.act, act), section(letter.know, know)].filter(({ entries }) => entries.length > 0),
    ...(hidden > 0
      ? { more: { ...more, sentence: hidden === 1 ? letter.moreOne : fill(letter.more, () => String(hidden)) } }
      : {}),
    notes: [letter.loginNote, letter.closing],
  };
};

/**
 * One letter about one notice or about many. Neither subject nor body holds a score or a NIP; the subject names nobody.
 *
 * @param notices at least one, all of the same person
 */
export const letterOf = (
  notices: readonly Notice[],
  reader: Reader,
): { readonly subject: string; readonly text: string; readonly html: string } => {
  const content = contentOf(notices, reader);
  return { subject: content.subject, text: letterText(content), html: letterHtml(content) };
};
