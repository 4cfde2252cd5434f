import type { ReadinessFinding } from '../../shared/domain/people/readiness.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import type { Actor } from '../actor.ts';
import { endpoint } from '../endpoint.ts';
import { personRef, unitRef } from '../name-refs.ts';
import { fullName } from '../register.ts';
import { loadCycle } from './load-cycle.ts';
import { readinessOf } from './readiness-of.ts';

/** So many findings are shown; all are counted. */
const mostShown = 500;

type Names = Parameters<typeof personRef>[1];

const findingView = (finding: ReadinessFinding, names: Names, { language, zone }: Actor) => {
  const { code, severity, owner, facts, employeeId, unitId } = finding;
  return {
    code,
    severity,
    owner,
    facts,
    ...(employeeId === undefined ? {} : { employee: personRef(employeeId, names) }),
    ...(unitId === undefined ? {} : { unit: unitRef(unitId, names) }),
    ...refusalText({ code, facts }, language, zone),
  };
};

/** What would keep people from their year if it opened now: each finding with its owner and what would be right. */
export const checkReadiness = endpoint('checkReadiness', async ({ actor, params }, deps) => {
  const { agencyId } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const { employees, units, findings, blockers } = await readinessOf(cycle, deps);
  const byId = new Map(employees.map((employee) => [employee.employeeId, fullName(employee)]));
  const unitNames = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const names: Names = { nameOf: (id) => byId.get(id) ?? '', unitName: (id) => unitNames.get(id) ?? id };
  return {
    answer: {
      body: {
        cycleId: cycle.cycleId,
        ready: blockers === 0,
        people: employees.length,
        blockers,
        warnings: findings.length - blockers,
        findings: findings.slice(0, mostShown).map((finding) => findingView(finding, names, actor)),
      },
    },
  };
});
