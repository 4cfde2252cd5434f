import { calibrations } from '../../shared/data/calibrations.ts';
import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { Refused } from '../../shared/domain/decision.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { employeeView } from './employee-view.ts';
import { leadsSomebody } from './leads-somebody.ts';

/** Who I am, for whom I act today, and by which clock the server decides. */
export const getMe = endpoint('getMe', async ({ actor, now }, deps) => {
  const { agencyId, employeeId, unitId, zone } = actor;
  const [register, preferences, calibrates] = await Promise.all([
    openRegister(agencyId, [employeeId], deps),
    people(deps.table, agencyId).preferences(employeeId),
    calibrations(deps.table, agencyId).calibrates(employeeId),
  ]);
  const unit = register.unit(unitId);
  if (!unit) throw new Refused({ code: 'unit-unknown', facts: { unitId } });
  const today = localDateOf(now, zone);
  return {
    answer: {
      body: {
        employee: employeeView(actor, { reader: actor, register, now }),
        agency: { agencyId, name: register.agency.name },
        unit,
        leads: await leadsSomebody(actor, { register, today }, deps),
        calibrates,
        mandates: register.mandates.filter((m) => m.holderId === employeeId && m.from <= today && today <= m.to),
        preferences: { language: actor.language, know: preferences?.know ?? 'daily' },
        now,
      },
    },
  };
});
