import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Format } from '../../shared/messages/format.ts';
import type { Messages } from '../../shared/messages/id.ts';
import type { TimelineWords } from './timeline-words.ts';

export type Entry = AnswerOf<'getTimeline'>['items'][number];

export interface Naming {
  readonly words: TimelineWords;
  readonly domain: Messages['domain'];
  readonly format: Format;
}

/** One fact in words. */
export interface FactText {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^\d{4}-\d{2}$/;
const quarter = /^(\d{4})-Q([1-4])$/;

/** Facts that list ids, of which a person wants to know how many. */
const counted: readonly string[] = ['assigned', 'cancelled'];

const periodOf = (value: string, { words, format }: Naming): string | undefined => {
  const [, year, number] = quarter.exec(value) ?? [];
  if (year !== undefined) return words.quarter(Number(number), year);
  return month.test(value) ? format.day(`${value}-01`).replace(/^\d+\s/, '') : undefined;
};

/** Words of the domain by the fact that holds them. */
const namesOf = (fact: string, domain: Naming['domain']): Readonly<Record<string, string>> => {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: domain.planStatuses,
    phase: domain.phases,
    kind: { ...domain.taskKinds, ...domain.followUpKinds },
    role: domain.roles,
    predicate: domain.predicates,
  };
  return names[fact] ?? {};
};

const textOf = (fact: string, value: unknown, naming: Naming): string => {
  const { words, domain, format } = naming;
  if (Array.isArray(value) && counted.includes(fact)) return format.number(value.length);
  if (Array.isArray(value)) return value.map((one) => textOf(fact, one, naming)).join(', ') || '–';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return format.number(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (instant.test(value)) return format.moment(value);
  if (day.test(value)) return format.day(value);
  return periodOf(value, naming) ?? namesOf(fact, domain)[value] ?? words.values[value] ?? value;
};

/** Facts that only tie entries to other data, and mean nothing to a person. */
const isTie = (fact: string): boolean =>
  ['taskId', 'layerId', 'checkInId', 'evidenceId', 'followUpId', 'noticeId', 'execution', 'step', 'runId'].includes(
    fact,
  );

/** The facts of an entry in words, those of employees by name. What only ties data together comes last or not at all. */
export const factTexts = ({ facts, names, taskKind }: Entry, naming: Naming): readonly FactText[] => {
  const { words, domain } = naming;
  const told = Object.entries(facts).flatMap(([name, value]): readonly FactText[] =>
    value === undefined || value === null || isTie(name)
      ? []
      : [{ name, label: words.facts[name] ?? name, text: names[name] ?? textOf(name, value, naming) }],
  );
  const kind = taskKind === undefined || 'kind' in facts ? undefined : domain.taskKinds[taskKind];
  return kind === undefined ? told : [{ name: 'kind', label: words.facts.kind ?? 'kind', text: kind }, ...told];
};

/** Steps of the machinery that a reader rarely asks about. */
const technical: readonly string[] = ['holdTask', 'prepareScoring', 'registerEvidence'];

export const isTechnical = ({ action }: Pick<Entry, 'action'>): boolean => technical.includes(action);

/** What happened, without who did it. */
export const actionText = ({ action, taskKind, facts }: Entry, { words, domain }: Naming): string => {
  if (action === 'openPhase' && typeof facts.phase === 'string') {
    return words.phaseOpened(namesOf('phase', domain)[facts.phase] ?? facts.phase);
  }
  const text = words.actions[action] ?? action;
  const kind = taskKind ?? (typeof facts.kind === 'string' && action === 'openTask' ? facts.kind : undefined);
  const named = kind === undefined ? undefined : namesOf('kind', domain)[kind];
  return named === undefined ? text : `${text}: ${named}`;
};
