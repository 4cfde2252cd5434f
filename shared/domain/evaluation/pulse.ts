import { accept, type Decision, type Refusal, refuse } from '../decision.ts';

/** What staff are asked about the fairness of the year. Few, so that many answer. */
export const pulseQuestions = ['clear', 'measured', 'judged', 'explained', 'heard'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

/** From 1, not at all, to 5. */
export const pulseScores = [1, 2, 3, 4, 5] as const;
export type PulseScore = (typeof pulseScores)[number];
export type PulseAnswers = Readonly<Record<PulseQuestion, PulseScore>>;

/** So many must have answered before anything is told. */
const fewestPulses = 10;

/** Denyut: the one survey of a cycle about its fairness. Only sums are kept, and none is told before it is over. */
export interface Pulse {
  readonly cycleId: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closesAt: string;
  readonly version: number;
}

/** How often each score was given, by names such as `clear-4`; and how many answered. */
export type PulseCounts = Readonly<Record<string, number>>;

/** What one answer adds to the sums. Nothing joins it to whoever gave it. */
export const amountsOfPulse = (answers: PulseAnswers): PulseCounts => ({
  answers: 1,
  ...Object.fromEntries(pulseQuestions.map((question) => [`${question}-${answers[question]}`, 1])),
});

export const isPulseOver = ({ closesAt }: Pulse, now: string): boolean => now > closesAt;

/** Opens the survey of a cycle, once: a second one would let two be subtracted. */
export const openPulse = (
  wish: Pick<Pulse, 'cycleId' | 'closesAt'>,
  { known, by, now }: { readonly known: Pulse | undefined; readonly by: string; readonly now: string },
): Decision<Pulse> => {
  const refusals: Refusal[] = [];
  if (known !== undefined) refusals.push({ code: 'pulse-opened', facts: { closesAt: known.closesAt } });
  if (wish.closesAt <= now) refusals.push({ code: 'date-in-past', field: '/closesOn', facts: {} });
  const [first, ...rest] = refusals;
  if (first !== undefined) return refuse(first, ...rest);
  return accept({ ...wish, openedBy: by, openedAt: now, version: 0 });
};

/** Whether somebody may answer now; everybody once. */
export const takePulse = (
  pulse: Pulse | undefined,
  { answered, now }: { readonly answered: boolean; readonly now: string },
): Decision<Pulse> => {
  if (pulse === undefined || isPulseOver(pulse, now)) {
    return refuse({ code: 'pulse-closed', facts: pulse === undefined ? {} : { closesAt: pulse.closesAt } });
  }
  return answered ? refuse({ code: 'pulse-answered' }) : accept(pulse);
};

export interface PulseReport {
  readonly answers: number;
  /** Hundredths of a point. */
  readonly questions: readonly {
    readonly question: PulseQuestion;
    readonly mean: number;
    readonly counts: readonly number[];
  }[];
}

/** What staff said, once the survey is over and enough answered. */
export const pulseReport = (pulse: Pulse | undefined, counts: PulseCounts, now: string): PulseReport | undefined => {
  const answers = counts.answers ?? 0;
  if (pulse === undefined || !isPulseOver(pulse, now) || answers < fewestPulses) return undefined;
  const questions = pulseQuestions.map((question) => {
    const given = pulseScores.map((score) => counts[`${question}-${score}`] ?? 0);
    const sum = given.reduce((total, count, index) => total + count * (index + 1), 0);
    return { question, mean: Math.round((sum * 100) / answers), counts: given };
  });
  return { answers, questions };
};
