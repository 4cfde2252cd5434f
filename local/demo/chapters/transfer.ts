import { hrOf, type Scene } from '../year/scene.ts';

/** HR records who moves on that day: the year is divided, and the second part wants a plan of its own. */
export const transferPeople = async (date: string, { office, as, progress }: Scene): Promise<void> => {
  for (const { employeeId, decree: _, ...transfer } of office.transfers) {
    if (transfer.date !== date) continue;
    await as(hrOf(office)).transferEmployee({ employeeId, body: transfer, idempotencyKey: `transfer.${employeeId}` });
  }
  progress.at(1);
};
