import type { Scene } from './scene.ts';

/** Something that the office does on a morning. `share` is about how much of the whole it takes. */
export interface Appointment {
  readonly day: string;
  readonly title: string;
  readonly share: number;
  readonly play: (scene: Scene) => Promise<unknown>;
}

/** A day of the month after: of `2026-12` it is in January 2027. */
export const dayOfNextMonth = (month: string, day: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return `${next}-${String(day).padStart(2, '0')}`;
};
