import { paceOf } from '../shared/domain/surveys/answer.ts';
import type { LinksByHour } from '../shared/domain/surveys/bursts.ts';
import {
  between,
  clamped,
  type Draw,
  dayOf,
  forgedQuarter,
  type Labelled,
  near,
  pick,
  random,
  scoresBy,
} from './forged-answers.ts';

const officers = Array.from({ length: 12 }, (_, index) => `officer-${index + 1}`);

/** On three mornings the system is down: ten times as many citizens as usual, nearly half of them angry alike. */
const angryCitizens = (draw: Draw): readonly Labelled[] =>
  [21, 32, 47].flatMap((day) =>
    Array.from({ length: 120 }, (_, index) => ({
      origin: 'angry-citizens' as const,
      answer: {
        answerId: `angry-${day}-${index}`,
        channel: 'token' as const,
        scores: draw() < 0.45 ? near(draw, 2, 1) : scoresBy(() => clamped(2 + 1.6 * draw())),
        pace: paceOf(30 + 200 * draw()),
        hour: `${dayOf(day)}T10`,
        handledBy: pick(draw, officers),
      },
    })),
  );

/** On three afternoons all officers agree to answer nine times each, so that none stands out among colleagues. */
const officersTogether = (draw: Draw): readonly Labelled[] =>
  [23, 38, 53].flatMap((day) =>
    officers.flatMap((handledBy) =>
      Array.from({ length: 9 }, (_, index) => ({
        origin: 'officers-together' as const,
        answer: {
          answerId: `together-${day}-${handledBy}-${index}`,
          channel: 'token' as const,
          scores: near(draw, 4, -1),
          pace: paceOf(9 + 40 * draw()),
          hour: `${dayOf(day)}T15`,
          handledBy,
        },
      })),
    ),
  );

/** Who answers at the counter: most in the hour of the link, and more links than answers. */
const answersAtOnce = 0.85;
const linksWithoutAnswer = 0.6;

/**
 * The links behind the answers, by the hour. Officers who answer themselves hand links over for it; what others forge has
 * links from any hour of the office.
 */
export const linksBehind = (labelled: readonly Labelled[], seed: number): LinksByHour => {
  const draw = random(seed * 991);
  const links = new Map<string, number>();
  const hours = labelled.flatMap(({ origin, answer }) => (origin === 'genuine' ? [answer.hour] : []));
  const add = (hour: string): void => {
    links.set(hour, (links.get(hour) ?? 0) + 1);
  };
  const anyHour = (): string => hours[between(draw, 0, hours.length - 1)] ?? '';
  for (const { origin, answer } of labelled) {
    const isCitizen = origin === 'genuine' || origin === 'angry-citizens';
    const byOfficer = origin === 'officer-answers' || origin === 'officers-together';
    add(byOfficer || (isCitizen && draw() < answersAtOnce) ? answer.hour : anyHour());
    if (isCitizen && draw() < linksWithoutAnswer) add(answer.hour);
  }
  return links;
};

/** A quarter of the generator in which citizens were angry together and officers forged together. */
export const troubledQuarter = (seed: number): readonly Labelled[] => {
  const draw = random(seed * 77);
  return [...forgedQuarter(seed), ...angryCitizens(draw), ...officersTogether(draw)];
};
