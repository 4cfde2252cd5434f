import { caseOf, type Scene } from '../year/scene.ts';

/** The remarks of a day, in their order. */
export const exchangeRemarks = async (date: string, scene: Scene): Promise<void> => {
  const { office, as, progress } = scene;
  for (const [index, checkIn] of office.checkIns.entries()) {
    if (checkIn.date !== date) continue;
    const { employeeId, by, objectiveId, text } = checkIn;
    const { caseId, segments } = await caseOf(employeeId, scene);
    const author = by === 'employee' ? employeeId : segments.at(-1)?.supervisor?.employeeId;
    if (author === undefined) throw new Error(`${employeeId} has no supervisor to write a remark`);
    await as(author).addCheckIn({ caseId, body: { text, objectiveId }, idempotencyKey: `check-in.${index}` });
  }
  progress.at(1);
};
