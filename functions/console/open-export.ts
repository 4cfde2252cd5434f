import type { CaseExport } from '../../shared/data/exports.ts';
import { saveExport } from '../../shared/data/exports.ts';
import { minutesAfter } from '../../shared/domain/notifications/digest.ts';
import { endpoint } from '../endpoint.ts';
import { openScope } from './scope.ts';
import { withoutReason } from './task-office.ts';

/** So long its pages can be read. */
const minutesOpen = 60;

/**
 * Records who exports what and why, in a journal of the agency; then its pages can be read for an hour. A NIP is only among
 * the columns if it was asked for, and the record says so.
 */
export const openExport = endpoint('openExport', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const refusals = withoutReason(body.reason);
  if (refusals.length > 0) return { refusals };
  const { unitId } = body;
  const where = unitId === undefined ? {} : { unitId };
  const scope = await openScope({ agencyId, cycleId: params.cycleId, ...where }, deps);
  const one: CaseExport = {
    exportId: deps.ids.next(),
    cycleId: scope.cycleId,
    ...where,
    columns: [...new Set(body.columns)],
    openedAt: now,
    expiresAt: minutesAfter(now, minutesOpen),
  };
  const { exportId, cycleId, expiresAt } = one;
  const cases = scope.units.reduce((sum, { counts }) => sum + (counts?.cases ?? 0), 0);
  const unit = scope.units.find((found) => found.unit.unitId === unitId)?.unit;
  return {
    answer: {
      body: {
        exportId,
        cycleId,
        ...(unit === undefined ? {} : { unit: { unitId: unit.unitId, name: unit.name } }),
        columns: [...new Set(body.columns)],
        cases,
        expiresAt,
      },
    },
    changes: [
      {
        journalId: 'exports',
        facts: { exportId, cycleId, ...where, columns: one.columns, cases, reason: body.reason },
        writes: [saveExport(agencyId, employeeId, one)],
        events: [],
      },
    ],
  };
});
