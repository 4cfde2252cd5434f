import type { CalibrationSession, OpenCalibration } from '../domain/calibration/calibration-session.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** The calibration sessions of an agency, one function per question. */
export const calibrations = (table: Table, agencyId: string) => ({
  session: async (cycleId: string, sessionId: string) =>
    documentOf<CalibrationSession>(await table.get(keys.calibration(agencyId, cycleId, sessionId))),
  /** The newest first. */
  page: (cycleId: string, wish: PageWish = {}) =>
    pageOf<CalibrationSession>(table, {
      pk: partitions.calibrations(agencyId, cycleId),
      descending: true,
      ...wish,
    }),
  /** Those that are not closed: one for a unit at most. */
  open: (cycleId: string): Promise<readonly OpenCalibration[]> =>
    allOf<OpenCalibration>(table, { pk: partitions.calibrating(agencyId, cycleId), consistent: true }),
});

/** How sessions are written, with the mark by which a unit has one open session at most. */
export const calibrationWrites = (agencyId: string) => {
  const saved = (session: CalibrationSession): Write =>
    save(session, { key: keys.calibration(agencyId, session.cycleId, session.sessionId) });
  return {
    opened: (session: CalibrationSession): readonly Write[] => {
      const { sessionId, cycleId, unitId } = session;
      return [saved(session), create({ sessionId, unitId }, { key: keys.calibrating(agencyId, cycleId, unitId) })];
    },
    decided: saved,
    closed: (session: CalibrationSession): readonly Write[] => [
      saved(session),
      { delete: keys.calibrating(agencyId, session.cycleId, session.unitId), if: { present: true } },
    ],
  };
};
