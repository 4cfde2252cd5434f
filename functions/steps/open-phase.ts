import { cases, saveCase } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import { newCase } from '../cycles/new-case.ts';
import { casePage, employeePage } from '../cycles/phase-pages.ts';
import type { Dependencies } from '../dependencies.ts';
import { executionName } from '../execution-name.ts';
import { notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeOf } from '../scheme-of.ts';
import { schemeReminder } from '../socialisation/scheme-reminders.ts';
import { type StepOutcome, step } from '../step.ts';
import { cycleOf, type PhaseStepInput, phaseStepInput, saveCycle, stepTaken } from './phase.ts';

const finished = (
  cycle: Cycle,
  request: PhaseStepInput,
  page: { changes: readonly ChangeDraft[]; cursor?: string },
  now: string,
): StepOutcome => {
  if (page.cursor !== undefined) return { output: { cursor: page.cursor }, changes: page.changes };
  const opened = saveCycle(stepTaken(cycle, request, now), { facts: { phase: request.phase, step: request.stepId } });
  return { output: {}, changes: [...page.changes, opened] };
};

const begun = (one: Case, { cycle, demands }: { cycle: Cycle; demands: boolean }, now: string): ChangeDraft => {
  const { agencyId, cycleId, caseId, employeeId } = one;
  const facts = { year: cycle.year, phase: 'planning' };
  const actBy = cycle.phases.planning.closesAt;
  return {
    journalId: caseId,
    facts: { segments: one.segments.length },
    writes: saveCase(one, undefined),
    events: notify(agencyId, now, [
      { kind: 'phase-opened', to: employeeId, caseId, cycleId, actBy, facts },
      ...(demands ? [schemeReminder(one, cycle, 'opening')] : []),
    ]),
  };
};

/** Every employee gets a case, with the segments that are known now. */
const openPlanning = async (cycle: Cycle, request: PhaseStepInput, deps: Dependencies) => {
  const { agencyId, cycleId } = request;
  const page = await employeePage(agencyId, { cursor: request.cursor ?? undefined }, deps);
  const register = await openRegister(
    agencyId,
    page.items.map(({ employeeId }) => employeeId),
    deps,
  );
  const made = page.items.map((employee: Employee) => newCase(employee, { cycle, register }));
  const existing = await Promise.all(made.map(({ caseId }) => cases(deps.table, agencyId).case(caseId)));
  const now = deps.clock.now();
  const opening = { cycle, demands: (await schemeOf(cycle, deps)).socialisation !== undefined };
  const changes = made.filter((_, index) => existing[index] === undefined).map((one) => begun(one, opening, now));
  return { changes, ...(page.cursor === undefined ? {} : { cursor: page.cursor }), cycleId };
};

const machines = { 'mid-review': 'mid-review', scoring: 'final-scoring' } as const;

const startOf = (machine: string, { agencyId, cycleId, caseId }: Case): OutgoingEvent => ({
  type: 'start',
  machine,
  name: executionName(agencyId, caseId, machine),
  input: { agencyId, cycleId, caseId },
});

/** Every case gets its machine; one that was started before is not started again. */
const startMachines = async (phase: keyof typeof machines, request: PhaseStepInput, deps: Dependencies) => {
  const page = await casePage(request, request.cursor ?? undefined, deps);
  const changes = page.items.map(
    (one): ChangeDraft => ({
      journalId: one.caseId,
      facts: { phase },
      writes: phase === 'mid-review' && one.midReview === 'not-yet' ? saveCase({ ...one, midReview: 'due' }, one) : [],
      events: [startOf(machines[phase], one)],
    }),
  );
  return { changes, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
};

/** Opens a phase for a page of people at a time. */
export const openPhase = step('openPhase', phaseStepInput, async (request, deps) => {
  const cycle = await cycleOf(request, deps);
  const now = deps.clock.now();
  switch (request.phase) {
    case 'planning':
      return finished(cycle, request, await openPlanning(cycle, request, deps), now);
    case 'mid-review':
    case 'scoring':
      return finished(cycle, request, await startMachines(request.phase, request, deps), now);
    default:
      return finished(cycle, request, { changes: [] }, now);
  }
});
