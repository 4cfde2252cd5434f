import { refusalOf } from '../../../../local/demo/year/refusal.ts';
import { caseOf, cycleId } from '../../../support/small-office.ts';
import type { World } from '../run/open-world.ts';

/** The employee whose year is followed, and the part of it that `budi` supervises: all of it. */
export const siti = { caseId: caseOf('siti'), segmentId: 's1' };

export { cycleId };

/** So many minutes after nine o'clock in western Indonesia. */
export const morning = (day: string, minutes = 0): string => `${day}T02:${String(minutes).padStart(2, '0')}:00.000Z`;

/** States that something is refused so, and that nothing is written meanwhile. */
export const isRefused = async (
  fact: string,
  wanted: readonly [status: number, code: string],
  { act, world }: { readonly act: () => Promise<unknown>; readonly world: World },
): Promise<void> => {
  const refused = await refusalOf(act);
  const got = [refused?.status, refused?.code, world.lastWritten()];
  world.ledger.holds(`${fact} is refused: ${wanted.join(' ')}, nothing written`, got, [...wanted, 0]);
};

/** The kinds of somebody's open tasks about the employee. */
export const tasksOf = async (employeeId: string, world: World): Promise<readonly string[]> => {
  const { items } = (await world.as(employeeId).listMyTasks()).body;
  return items.filter(({ caseId }) => caseId === siti.caseId).map(({ kind }) => kind);
};
