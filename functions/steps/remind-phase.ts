import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { isKnown } from '../../shared/domain/socialisation/socialisation.ts';
import { casePage } from '../cycles/phase-pages.ts';
import type { Dependencies } from '../dependencies.ts';
import { feedbackRemindersOfPhase } from '../feedback/reminders.ts';
import { sourceNotices } from '../measures/source-notices.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import { openRegister, type Register } from '../register.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeOf } from '../scheme-of.ts';
import { schemeReminder } from '../socialisation/scheme-reminders.ts';
import { type StepOutcome, step } from '../step.ts';
import { behindIn } from './behind.ts';
import { cycleOf, type PhaseStepInput, phaseStepInput, saveCycle, stepTaken } from './phase.ts';

type Draft = (
  one: Case,
  context: { readonly cycle: Cycle; readonly register: Register; readonly today: string },
) => NoticeDraft;

/** The instant of a step, whenever it is taken: a page that is done again after a crash tells nobody a second time. */
const plannedAt = (cycle: Cycle, { phase, stepId }: PhaseStepInput): string | undefined =>
  cycle.phases[phase].wait.steps.find((one) => one.stepId === stepId)?.at;

/** Tells somebody about each case of a page that lags; the step is taken when the last page is done. */
const tellAboutLaggards = async (request: PhaseStepInput, draft: Draft, deps: Dependencies): Promise<StepOutcome> => {
  const cycle = await cycleOf(request, deps);
  const now = deps.clock.now();
  const page = await casePage(request, request.cursor ?? undefined, deps);
  const behind = page.items.filter(behindIn[request.phase].isBehind);
  const register = await openRegister(
    request.agencyId,
    behind.map(({ employeeId }) => employeeId),
    deps,
  );
  const context = { cycle, register, today: localDateOf(now, 'WIB') };
  const at = plannedAt(cycle, request) ?? now;
  const changes = behind.map(
    (one): ChangeDraft => ({
      journalId: one.caseId,
      facts: { phase: request.phase, step: request.stepId },
      writes: [],
      events: notify(request.agencyId, at, [draft(one, context)]),
    }),
  );
  if (page.cursor !== undefined) return { output: { cursor: page.cursor }, changes };
  const facts = { phase: request.phase, step: request.stepId };
  return { output: {}, changes: [...changes, saveCycle(stepTaken(cycle, request, now), { facts })] };
};

const commonOf = ({ caseId, cycleId }: Case, request: PhaseStepInput, cycle: Cycle) => ({
  caseId,
  cycleId,
  about: `${caseId}~${request.phase}~${request.stepId}`,
  actBy: cycle.phases[request.phase].closesAt,
});

const actorIn = (
  one: Case,
  phase: PhaseStepInput['phase'],
  { register, today }: { register: Register; today: string },
) => {
  const { who } = behindIn[phase];
  if (who === 'hr') return register.hrId;
  return who === 'employee' ? one.employeeId : register.supervisorOf(one.employeeId, today);
};

/** One reminder a person, however many cases they are behind with: it names none, and repeats of one notice collapse. */
const reminderOf = (one: Case, request: PhaseStepInput, cycle: Cycle) => {
  const { caseId, cycleId, actBy } = commonOf(one, request, cycle);
  const isOwn = behindIn[request.phase].who === 'employee';
  return { cycleId, actBy, about: `${cycleId}~${request.phase}~${request.stepId}`, ...(isOwn ? { caseId } : {}) };
};

/** With the first page: the owners of sources whose data look odd. */
const remindOwners = async (request: PhaseStepInput, deps: Dependencies): Promise<readonly ChangeDraft[]> => {
  if (typeof request.cursor === 'string') return [];
  const cycle = await cycleOf(request, deps);
  return sourceNotices(cycle, { phase: request.phase, at: plannedAt(cycle, request) ?? deps.clock.now() }, deps);
};

/** The colleagues who were asked about the people of this page, where the reminder falls into the round of feedback. */
const remindColleagues = async (request: PhaseStepInput, deps: Dependencies): Promise<readonly ChangeDraft[]> => {
  const cycle = await cycleOf(request, deps);
  const { agencyId, cycleId, phase, stepId } = request;
  const { items } = await casePage(request, request.cursor ?? undefined, deps);
  const at = plannedAt(cycle, request) ?? deps.clock.now();
  return feedbackRemindersOfPhase(
    items.map(({ caseId }) => caseId),
    { agencyId, cycleId, phase, stepId, at },
    deps,
  );
};

/** With planning: those of this page who have not acknowledged the scheme, where the pack demands it. */
const remindLearners = async (request: PhaseStepInput, deps: Dependencies): Promise<readonly ChangeDraft[]> => {
  if (request.phase !== 'planning') return [];
  const cycle = await cycleOf(request, deps);
  const scheme = await schemeOf(cycle, deps);
  if (scheme.socialisation === undefined) return [];
  const { items } = await casePage(request, request.cursor ?? undefined, deps);
  const at = plannedAt(cycle, request) ?? deps.clock.now();
  return items
    .filter(({ schemeKnown }) => !isKnown(schemeKnown, scheme))
    .map((one) => ({
      journalId: one.caseId,
      facts: { phase: request.phase, step: request.stepId },
      writes: [],
      events: notify(request.agencyId, at, [schemeReminder(one, cycle, request.stepId)]),
    }));
};

/** Reminds those whose part of the phase is missing, whoever owns data that look odd, and colleagues who were asked. */
export const remindPhase = step('remindPhase', phaseStepInput, async (request, deps) => {
  const others = [
    ...(await remindOwners(request, deps)),
    ...(await remindColleagues(request, deps)),
    ...(await remindLearners(request, deps)),
  ];
  const { output, changes = [] } = await tellAboutLaggards(
    request,
    (one, context) => ({
      ...reminderOf(one, request, context.cycle),
      kind: 'phase-closing',
      to: actorIn(one, request.phase, context),
      facts: { year: context.cycle.year, phase: request.phase },
    }),
    deps,
  );
  return { output, changes: [...others, ...changes] };
});

/** Tells the superiors of those whose part is still missing. */
export const escalatePhase = step('escalatePhase', phaseStepInput, (request, deps) =>
  tellAboutLaggards(
    request,
    (one, context) => {
      const actor = actorIn(one, request.phase, context) ?? one.employeeId;
      return {
        ...commonOf(one, request, context.cycle),
        kind: 'phase-behind',
        to: context.register.supervisorOf(actor, context.today),
        facts: {
          year: context.cycle.year,
          phase: request.phase,
          subjectName: context.register.nameOf(one.employeeId),
        },
      };
    },
    deps,
  ),
);
