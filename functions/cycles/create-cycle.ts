import { saveSchemeVersion, schemes } from '../../shared/data/agency-schemes.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { Calendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Cycle, PhaseState } from '../../shared/domain/cycles/cycle.ts';
import { planPhase } from '../../shared/domain/cycles/phase-plan.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { pinScheme } from '../../shared/domain/schemes/lifecycle.ts';
import { type Phase, phases, type Scheme } from '../../shared/domain/schemes/scheme.ts';
import { schemeRefusals } from '../../shared/domain/schemes/scheme-check.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { saveCycle } from '../steps/phase.ts';
import { cycleView } from './cycle-view.ts';
import { topCalendar } from './top-calendar.ts';

const plannedPhases = (year: number, facts: { scheme: Scheme; calendar: Calendar }): Cycle['phases'] =>
  Object.fromEntries(
    phases.map((phase): [Phase, PhaseState] => [phase, planPhase(phase, year, facts)]),
  ) as Cycle['phases'];

/** The command names the rule pack; where in it something is wrong is a fact. */
const inCommand = ({ field, ...refusal }: Refusal): Refusal => ({
  ...refusal,
  field: '/schemeId',
  facts: { ...refusal.facts, path: field },
});

/** Prepares an appraisal year, pinned to one version of a rule pack. An agency has one cycle a year. */
export const createCycle = endpoint('createCycle', async ({ actor, body, now }, deps) => {
  const { agencyId } = actor;
  const { year, schemeId, schemeVersion } = body;
  const own = await schemes(deps.table, agencyId).version(schemeId, schemeVersion);
  const scheme = deps.schemes.find(schemeId, schemeVersion) ?? own?.scheme;
  if (!scheme) return { refusals: [{ code: 'not-found', field: '/schemeId' }] };
  const invalid = schemeRefusals(scheme).map(inCommand);
  if (invalid.length > 0) return { refusals: invalid };
  const cycleId = String(year);
  const pinned = own && pinScheme(own, { cycleId, year }, { by: actor.employeeId, at: now });
  if (pinned?.ok === false) return pinned;
  if (await cycles(deps.table, agencyId).cycle(cycleId)) {
    return { refusals: [{ code: 'invalid-field', field: '/year', facts: { expected: 'a year without a cycle' } }] };
  }
  const calendar = topCalendar(await openRegister(agencyId, [], deps));
  const cycle: Cycle = {
    agencyId,
    cycleId,
    year,
    schemeId,
    schemeVersion,
    status: 'prepared',
    phases: plannedPhases(year, { scheme, calendar }),
    version: 0,
  };
  const facts = { year, schemeId, schemeVersion };
  return {
    answer: { body: cycleView({ ...cycle, version: 1 }), etag: 1 },
    // In one transaction: no year without the scheme in force, and no scheme in force without a year.
    changes: [saveCycle(cycle, { facts, writes: pinned === undefined ? [] : [saveSchemeVersion(pinned.value)] })],
  };
});
