import type { CaseFile } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { type Calendar, withProvisionalYears } from '../../shared/domain/calendar/working-calendar.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister, type Register } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';

/** A case with the office around it: who supervises on this day, by which calendar, under which scheme. */
export interface CaseOffice {
  readonly file: CaseFile;
  readonly register: Register;
  readonly cycle: Cycle;
  readonly scheme: Scheme;
  readonly calendar: Calendar;
  readonly year: number;
  /** Who has what HR does in this case: somebody else than its employee, where HR is more than one person. */
  readonly hrId: string;
  /** Who supervises in a segment: today's supervisor, acting or not, in the current one. */
  supervisorIn(segmentId: string): string | undefined;
  /** What notices about this case say. */
  readonly facts: Readonly<Record<string, string | number>>;
}

const actingSupervisor = (
  file: CaseFile,
  segmentId: string,
  { register, today }: { register: Register; today: string },
) => {
  const segment = file.case.segments.find((one) => one.segmentId === segmentId);
  const isCurrent = segment !== undefined && segment === file.case.segments.at(-1);
  if (!isCurrent) return segment?.supervisorId;
  return register.supervisorOf(file.case.employeeId, today) ?? segment.supervisorId;
};

export const caseOffice = async (file: CaseFile, deps: Dependencies): Promise<CaseOffice> => {
  const { agencyId, cycleId, unitId, employeeId, reviewingOfficerId } = file.case;
  const [register, cycle] = await Promise.all([
    openRegister(
      agencyId,
      [
        ...file.case.segments.flatMap(({ supervisorId }) => supervisorId ?? []),
        ...(reviewingOfficerId === undefined ? [] : [reviewingOfficerId]),
        // HR or whoever took over: their superior is asked for when a task is late.
        ...file.tasks.flatMap(({ assigneeId, escalatedToId }) => [
          assigneeId,
          ...(escalatedToId === undefined ? [] : [escalatedToId]),
        ]),
        employeeId,
      ],
      deps,
    ),
    cycles(deps.table, agencyId).cycle(cycleId),
  ]);
  if (!cycle) throw new Error(`there is no cycle ${cycleId}`);
  const loaded = register.calendarOf(unitId);
  const today = localDateOf(deps.clock.now(), loaded.zone);
  // A machine must not fail because next year's holidays are not decreed yet.
  const calendar = withProvisionalYears(loaded, Number(today.slice(0, 4)));
  const supervisorIn = (segmentId: string) => actingSupervisor(file, segmentId, { register, today });
  const last = file.case.segments.at(-1);
  const supervisorId = last === undefined ? undefined : supervisorIn(last.segmentId);
  return {
    file,
    register,
    cycle,
    scheme: await schemeOf(cycle, deps),
    calendar,
    year: cycle.year,
    hrId: register.agency.hrIds.find((hrId) => hrId !== employeeId) ?? register.hrId,
    supervisorIn,
    facts: {
      year: cycle.year,
      subjectName: register.nameOf(employeeId),
      ...(supervisorId === undefined ? {} : { actorName: register.nameOf(supervisorId) }),
    },
  };
};
