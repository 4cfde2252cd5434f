import type { Indicator } from './plan.ts';

type Named = Pick<Indicator, 'name' | 'unitOfMeasure' | 'target' | 'accumulation'>;

/** Percent, and not percentage points. */
const percentUnit = /^\s*(?:persen|percent|per cent|%)\s*(?:\(%\))?\s*$/i;

/** What may go beyond the whole: what grows, and what is compared with a plan. */
const growing =
  /\b(?:pertumbuhan|tumbuh|kenaikan|peningkatan|laju|realisasi|terhadap (?:rencana|target)|growth|increase|rise|reali[sz]ation|against (?:plan|target))\b/i;

const whole = 100;

const topOf = ({ target }: Named): number => ('value' in target ? target.value : target.to);

const mayBeShare = ({ name, unitOfMeasure }: Named): boolean => percentUnit.test(unitOfMeasure) && !growing.test(name);

/**
 * Whether an indicator is a share of a whole, such as files without a mistake: its value never exceeds 100 percent. Growth,
 * and what is realised of a plan, may. A plan has no field for it: its unit, its name and its target tell. For
 * explanations only; no rating depends on it.
 */
export const isShare = (indicator: Named): boolean =>
  mayBeShare(indicator) && indicator.accumulation !== 'sum' && topOf(indicator) <= whole;

/** Whether a target asks for more than the whole of something that seems to be a share. */
export const isBeyondWhole = (indicator: Named): boolean => mayBeShare(indicator) && topOf(indicator) > whole;
