import type { UnitSpread } from '../chapters/announcement.ts';
import { type Opening, openTheYear } from '../chapters/opening.ts';
import { agendaOf } from './agenda.ts';
import { morning } from './demo-clock.ts';
import type { Progress } from './progress.ts';
import type { Scene } from './scene.ts';

/** What is only known while the year is played. */
export interface Played {
  readonly opening: Opening;
  readonly spreads: readonly UnitSpread[];
}

/**
 * Everything happens at a minute of its own. Reminders come at the time of day at which a task was given: two things at
 * one time would race, and nobody could say who was reminded in vain.
 */
const minutesApart = 7;

/** By then everybody who is late was reminded. */
const lastDay = '2027-05-31';

/** How much there is to be played, in the measure of the progress. The opening and the last journey are one each. */
export const totalShare = (office: Scene['office']): number =>
  agendaOf({ office }).reduce((total, { share }) => total + share, 2);

/** Plays the year of the office, morning after morning, as its people. */
export const playYear = async (scene: Omit<Scene, 'cycleId' | 'progress'>, progress: Progress): Promise<Played> => {
  let spreads: readonly UnitSpread[] = [];
  const agenda = agendaOf(scene, (found) => {
    spreads = found;
  });
  progress.begin('Pembukaan · the opening', 1);
  const opening = await openTheYear({ ...scene, progress });
  const minuteOf = (index: number): number => (index + 1) * minutesApart;
  for (const [index, { day, title, share, play }] of agenda.entries()) {
    progress.begin(`${day} ${title}`, share);
    await scene.clock.advanceTo(morning(day, minuteOf(index)));
    await play({ ...scene, progress, cycleId: opening.cycleId });
  }
  progress.begin(`${lastDay} Pengingat · reminders`, 1);
  await scene.clock.advanceTo(morning(lastDay, minuteOf(agenda.length)));
  return { opening, spreads };
};
