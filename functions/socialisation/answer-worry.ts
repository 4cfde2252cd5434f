import { saveWorry, socialisation } from '../../shared/data/socialisation.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { Refused } from '../../shared/domain/decision.ts';
import { answerWorry as decide } from '../../shared/domain/socialisation/worry.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { leadsUnit } from './leads-unit.ts';
import { worryViews } from './worry-view.ts';

/** A leader answers a worry; from then on everybody reads both. */
export const answerWorry = endpoint('answerWorry', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId: by, zone } = actor;
  const register = await openRegister(agencyId, [], deps);
  const isLeader = leadsUnit(actor, register, now);
  if (!isLeader) return { refusals: [{ code: 'not-allowed' }] };
  const worry = await socialisation(deps.table, agencyId).worry(params.cycleId, params.worryId);
  if (!worry) throw new Refused({ code: 'not-found', field: '/worryId', facts: { in: 'path' } });
  const decided = decide(worry, body.text, { by, on: localDateOf(now, zone), isLeader });
  if (!decided.ok) return { refusals: decided.refusals };
  const [view] = await worryViews(agencyId, [decided.value], deps);
  if (view === undefined) throw new Error('a worry without a view');
  const facts = { worryId: worry.worryId };
  const writes = [saveWorry(agencyId, decided.value)];
  return {
    answer: { body: view },
    changes: [{ journalId: `worries-${worry.cycleId}`, facts, writes, events: [] }],
  };
});
