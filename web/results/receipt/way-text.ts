import type { Improvement, WayUp } from '../../../shared/domain/scoring/ways-up.ts';
import type { Format } from '../../../shared/messages/format.ts';
import type { Messages } from '../../../shared/messages/id.ts';
import { pointsText } from '../exact-format.ts';
import type { Words } from '../outcome-words.ts';

interface WayWords {
  readonly words: Words['result'];
  readonly domain: Messages['domain'];
  readonly format: Format;
}

const improvementText = (one: Improvement, { words, domain, format }: WayWords): string => {
  if (one.kind === 'innovation') return words.wayInnovation;
  const part = one.part === 'results' ? words.stepResults : words.stepBehaviour;
  if (one.kind === 'level') return words.wayLevel(part, domain.levels[one.from], domain.levels[one.to]);
  return words.wayPoints(part, pointsText(one.more, format), pointsText(one.to, format));
};

/** A way to a better predicate as one sentence. */
export const wayText = ({ improvements }: WayUp, words: WayWords): string => {
  const text = improvements.map((one) => improvementText(one, words)).join(words.words.wayAnd);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
