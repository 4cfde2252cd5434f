import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/local-date.ts';
import { type Instant, instantAt, localDateOf } from '../calendar/local-time.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Zone } from '../people/people.ts';
import type { Bilingual } from '../schemes/scheme.ts';
import type { VoiceSource } from '../scoring/voices.ts';

export const raterGroups = ['peers', 'subordinates'] as const satisfies readonly VoiceSource[];
/** Rekan kerja and bawahan. */
export type RaterGroup = (typeof raterGroups)[number];

/** The scale of every answer, in points. */
export const feedbackScale = { from: 1, to: 5 } as const;

export interface FeedbackQuestion {
  readonly questionId: string;
  readonly title: Bilingual;
  readonly conduct: readonly Bilingual[];
}

/**
 * The one round of feedback of a cycle. Before `opensAt` colleagues are named, until `closesAt` they answer, and only
 * then is anything released, once. So no two reports can be compared, and no list of raters changes while they answer.
 */
export interface FeedbackRound {
  readonly cycleId: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly fewest: number;
  readonly perGroup: number;
  readonly perRater: number;
  readonly questions: readonly FeedbackQuestion[];
  /** Public keys of the two who together can unmask an abuse, base64 of X25519; without them nobody ever can. */
  readonly custodians?: { readonly first: string; readonly second: string };
  readonly version: number;
}

export type RoundState = 'naming' | 'answering' | 'over';

/** Where a round stands; at its last instant answers are still taken. */
export const roundStateAt = (
  { opensAt, closesAt }: Pick<FeedbackRound, 'opensAt' | 'closesAt'>,
  now: Instant,
): RoundState => (now < opensAt ? 'naming' : now <= closesAt ? 'answering' : 'over');

/** The days on which colleagues answer, the first and the last one included. */
export interface RoundDays {
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
}

interface RoundPlanning {
  readonly today: LocalDate;
  readonly zone: Zone;
  /** Until when ratings of the cycle are given. */
  readonly scoringClosesAt: Instant;
}

const daysFrom = (day: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(day).add({ days }).toString();

const tooEarly = (field: string, day: LocalDate, after: LocalDate): readonly Refusal[] =>
  day > after ? [] : [{ code: 'round-too-early', field, facts: { earliest: daysFrom(after, 1) } }];

/**
 * The instants of the days of a round. There is at least a day to name colleagues and to object, and the round lasts two
 * days at least; days that are over can't be chosen. It ends before the ratings do: later nobody would be heard.
 */
export const planRound = (
  { opensOn, closesOn }: RoundDays,
  { today, zone, scoringClosesAt }: RoundPlanning,
): Decision<Pick<FeedbackRound, 'opensAt' | 'closesAt'>> => {
  const latest = daysFrom(localDateOf(scoringClosesAt, zone), -1);
  const refusals: readonly Refusal[] = [
    ...tooEarly('/opensOn', opensOn, today),
    ...tooEarly('/closesOn', closesOn, opensOn),
    ...(closesOn > latest ? [{ code: 'round-too-late' as const, field: '/closesOn', facts: { latest } }] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ opensAt: instantAt(opensOn, '00:00', zone), closesAt: instantAt(closesOn, '23:59:59.999', zone) });
};
