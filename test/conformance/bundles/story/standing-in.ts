import { aPlanContent, caseOf } from '../../../support/small-office.ts';
import type { World } from '../run/open-world.ts';
import { cycleId, isRefused, morning } from './siti.ts';

const joko = { caseId: caseOf('joko'), segmentId: 's1' };

/** A colleague submits as well, while the supervisor is about to leave. */
const submit = async (world: World): Promise<void> => {
  const me = world.as('joko');
  const { etag: ifMatch = 0 } = await me.saveTargets({ ...joko, body: aPlanContent(), ifMatch: 0 });
  await me.submitTargets({ ...joko, ifMatch });
  const { items } = (await world.as('budi').listApprovals()).body;
  world.ledger.holds(
    'the supervisor, who has no objectives yet, sees that it must be opened first',
    items.map(({ subject, unsafe }) => [subject.employeeId, unsafe.map(({ reason }) => reason)]),
    [['joko', ['without-own-objectives']]],
  );
};

const delegate = async (world: World): Promise<void> => {
  const body = { delegateId: 'siti', kinds: ['approve-targets' as const], reason: 'Dinas luar' };
  const days = { from: '2026-01-08', to: '2026-01-14' };
  const { ifMatch, ...of } = { ...joko, ifMatch: (await world.as('budi').getPlan(joko)).etag ?? 0 };
  const approval = (who: string) => () => world.as(who).approveTargets({ ...of, ifMatch });
  await isRefused('an approval by a colleague', [403, 'not-allowed'], { act: approval('siti'), world });
  const { delegationId } = (await world.as('budi').delegateTasks({ body: { ...body, ...days } })).body;
  const { items } = (await world.as('siti').listApprovals()).body;
  world.ledger.holds(
    'who stands in has the task in the name of the absent',
    items.map(({ onBehalfOf }) => onBehalfOf?.employeeId),
    ['budi'],
  );
  world.ledger.holds('and approves', (await approval('siti')()).body.decidedBy, 'siti');
  const { status } = (await world.as('budi').endDelegation({ employeeId: 'budi', delegationId })).body;
  world.ledger.holds('the delegation ends', status, 'over');
};

/** The supervisor leaves approvals to a colleague for a week, and sees the own people afterwards. */
export const standIn = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Planning: a colleague stands in for the supervisor');
  await course.advanceTo(morning('2026-01-08'));
  await submit(world);
  await delegate(world);
  const { items } = (await world.as('budi').listTeam({ cycleId })).body;
  ledger.holds(
    'the supervisor sees where the own people stand',
    items
      .filter(({ stage }) => stage !== 'draft')
      .map(({ employee, stage }) => [employee.employeeId, stage])
      .toSorted(),
    [
      ['joko', 'approved'],
      ['siti', 'approved'],
    ],
  );
};
