import { peopleWrites } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Mandate } from '../../shared/domain/people/people.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister, type Register } from '../register.ts';
import { mandateTasks } from './mandate-tasks.ts';

const refusalsOf = ({ holderId, from, to }: Mandate, register: Register): readonly Refusal[] => [
  ...(register.employee(holderId) === undefined ? [{ code: 'not-found' as const, field: '/holderId' }] : []),
  ...(to < from
    ? [{ code: 'invalid-field' as const, field: '/to', facts: { expected: `>= ${from}`, received: to } }]
    : []),
];

/**
 * Lets somebody act as the head of a unit between two days (Plt, Plh). What waits for the absent head passes to them at
 * once. The same mandate again replaces itself.
 */
export const grantMandate = endpoint('grantMandate', async ({ actor, params, body, now }, deps) => {
  const { agencyId } = actor;
  const { unitId } = params;
  const register = await openRegister(agencyId, [body.holderId], deps);
  const unit = register.unit(unitId);
  if (!unit) return { refusals: [{ code: 'not-found', field: '/unitId', facts: { in: 'path' } }] };
  const mandate: Mandate = { ...body, mandateId: `${body.kind}-${body.from}-${body.holderId}`, unitId };
  const refusals = refusalsOf(mandate, register);
  if (refusals.length > 0) return { refusals };
  const before = register.mandates.find((one) => one.unitId === unitId && one.mandateId === mandate.mandateId);
  const version = (before as { version?: number } | undefined)?.version ?? 0;
  const passed = await mandateTasks({ agencyId, mandate, today: localDateOf(now, unit.zone), now }, register, deps);
  const write = peopleWrites(agencyId);
  const granted = {
    journalId: `unit-${unitId}`,
    facts: { unitId, holderId: body.holderId, kind: body.kind, from: body.from, to: body.to, passed: passed.length },
    writes: [write.mandate({ ...mandate, version }), write.structureChanged()],
    events: [],
  };
  return { answer: { body: mandate }, changes: [granted, ...passed] };
});
