import type { RequestOf } from '../../shared/contract/index.ts';
import type { Versioned } from '../../shared/data/document.ts';
import { people, peopleWrites, type Transfer } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import { unitsAbove } from '../../shared/domain/people/supervisor-of.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister, type Register, registerOf } from '../register.ts';
import { employeeJournal } from './employee-journal.ts';
import { employeeView } from './employee-view.ts';
import { splitCase } from './split-case.ts';
import { transferRefusals } from './transfer-checks.ts';

type Body = RequestOf<'transferEmployee'>['body'];

/** Without a supervisor named, the new unit's leader supervises: the old one is not taken along. */
const afterwards = (employee: Versioned<Employee>, body: Body, register: Register): Versioned<Employee> => {
  const { supervisorId: _, ...rest } = employee;
  const { unitId, position, supervisorId } = body;
  const zone = register.unit(unitId)?.zone;
  return {
    ...rest,
    unitId,
    position,
    ...(zone === undefined ? {} : { zone }),
    ...(supervisorId === undefined ? {} : { supervisorId }),
  };
};

const workOf = ({ unitId, position, supervisorId }: Omit<Body, 'date'>) => ({
  unitId,
  position,
  ...(supervisorId === undefined ? {} : { supervisorId }),
});

/** The register with everybody who may supervise after the transfer: whom it names, and who leads the new unit. */
const registerFor = async (
  agencyId: string,
  employeeId: string,
  { body, deps }: { body: Body; deps: Dependencies },
) => {
  const register = await openRegister(agencyId, [], deps);
  const leaders = unitsAbove(body.unitId, register).flatMap(({ unitId, headId }) => [
    ...(headId === undefined ? [] : [headId]),
    ...register.mandates.filter((mandate) => mandate.unitId === unitId).map(({ holderId }) => holderId),
  ]);
  const named = body.supervisorId === undefined ? [] : [body.supervisorId];
  return openRegister(agencyId, [employeeId, ...named, ...leaders], deps);
};

const withEmployee = (register: Register, employee: Employee): Register => {
  const others = register.employees.filter(({ employeeId }) => employeeId !== employee.employeeId);
  return registerOf({ ...register, employees: [...others, employee] });
};

/** Moves an employee to another unit, position or supervisor from a day on; their running year gets a new segment. */
export const transferEmployee = endpoint('transferEmployee', async ({ actor, params, body, now }, deps) => {
  const { agencyId } = actor;
  const { employeeId } = params;
  const stored = people(deps.table, agencyId);
  const [before, transfers, opened] = await Promise.all([
    stored.employee(employeeId),
    stored.transfersOf(employeeId),
    registerFor(agencyId, employeeId, { body, deps }),
  ]);
  if (!before) return { refusals: [{ code: 'not-found' }] };
  const refusals = transferRefusals(before, body, { register: opened, today: localDateOf(now, actor.zone) });
  if (refusals.length > 0) return { refusals };
  const employee = afterwards(before, body, opened);
  const register = withEmployee(opened, employee);
  const split = await splitCase(agencyId, { employee, register, date: body.date, now }, deps);
  if (!split.ok) return { refusals: split.refusals };
  const transfer: Transfer = {
    employeeId,
    date: body.date,
    from: workOf(before),
    to: workOf(body),
    version: transfers.find(({ date }) => date === body.date)?.version ?? 0,
  };
  const write = peopleWrites(agencyId);
  const { caseId, segment, writes = [], events = [] } = split.value ?? {};
  const ids = segment === undefined || caseId === undefined ? {} : { caseId, segmentId: segment.segmentId };
  return {
    answer: { body: { employee: employeeView(employee, { reader: actor, register, now }), ...ids } },
    changes: [
      {
        journalId: caseId ?? employeeJournal(employeeId),
        facts: { date: body.date, from: before.unitId, to: body.unitId, ...ids },
        writes: [...write.employee(employee), write.transfer(transfer), ...writes],
        events,
      },
    ],
  };
});
