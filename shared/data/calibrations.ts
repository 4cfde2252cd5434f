import type { CalibrationSession, OpenCalibration } from '../domain/calibration/calibration-session.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, overwrite, save } from './document.ts';
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
  /** Whether somebody sits on the panel of an open session, of whatever cycle. */
  calibrates: async (employeeId: string): Promise<boolean> => {
    const pk = partitions.employee(agencyId, employeeId);
    return (await table.query({ pk, sk: { beginsWith: 'panel#' }, limit: 1 })).items.length > 0;
  },
});

/**
 * How sessions are written, with the mark by which a unit has one open session at most, and those by which the members of
 * its panel see it in their menu.
 */
export const calibrationWrites = (agencyId: string) => {
  const saved = (session: CalibrationSession): Write =>
    save(session, { key: keys.calibration(agencyId, session.cycleId, session.sessionId) });
  const seats = ({ panel, sessionId }: CalibrationSession) =>
    panel.map((employeeId) => keys.panelSeat(agencyId, employeeId, sessionId));
  return {
    opened: (session: CalibrationSession): readonly Write[] => {
      const { sessionId, cycleId, unitId } = session;
      return [
        saved(session),
        create({ sessionId, unitId }, { key: keys.calibrating(agencyId, cycleId, unitId) }),
        ...seats(session).map((key) => overwrite({ sessionId, cycleId }, { key })),
      ];
    },
    decided: saved,
    closed: (session: CalibrationSession): readonly Write[] => [
      saved(session),
      { delete: keys.calibrating(agencyId, session.cycleId, session.unitId), if: { present: true } },
      ...seats(session).map((key) => ({ delete: key })),
    ],
  };
};
