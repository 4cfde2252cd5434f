import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { readMachines } from '../../../local/engine/machine/read-machines.ts';
import { closeAll, opened } from './open-example.ts';

afterEach(closeAll);

const waitSeconds = 86_400;
const endOf: Readonly<Record<string, string>> = {
  'self-assess': 'go-on-without',
  rate: 'rated',
  announce: 'announced',
  'acknowledge-result': 'deemed-accepted',
};

interface Ask {
  readonly caseId: string;
  readonly kind: string;
  readonly segmentId?: string;
}

/** A domain in which everybody is silent: each task is reminded of once and then ends as its kind does in silence. */
const silentOffice = () => {
  const looks = new Map<string, number>();
  const finals: string[] = [];
  const operations = {
    openTask: ({ caseId, kind, segmentId = '' }: Ask) => ({
      taskId: `${caseId}/${kind}/${segmentId}`,
      status: 'open',
      waitSeconds,
    }),
    holdTask: () => undefined,
    settleTask: ({ taskId }: { taskId: string }) => {
      looks.set(taskId, (looks.get(taskId) ?? 0) + 1);
      if (looks.get(taskId) === 1) return { taskId, status: 'open', waitSeconds };
      return { taskId, status: 'done', outcome: endOf[taskId.split('/')[1] ?? ''], waitSeconds: 1 };
    },
    prepareScoring: () => ({ segmentIds: ['first', 'second'] }),
    finaliseResult: ({ caseId }: Ask) => {
      finals.push(caseId);
    },
    assignFollowUps: () => undefined,
  };
  const others =
    `deemTargetsApproved recordMissedReview deemReviewAccepted closeFollowUp settlePhase holdPhase openPhase
    settleComplaint holdComplaint replayPage tellEverybody remindPhase escalatePhase closePhase continuePhase`.split(
      /\s+/,
    );
  return {
    finals,
    operations: { ...operations, ...Object.fromEntries(others.map((name) => [name, () => undefined])) },
  };
};

it('leads a silent office to final results, in the time that the domain says', async () => {
  const { finals, operations } = silentOffice();
  const machines = readMachines(fileURLToPath(new URL('../../../workflows', import.meta.url)));
  const { engine, clock } = opened(machines, operations);
  const cases = Array.from({ length: 20 }, (_, index) => `case-${index}`);
  for (const caseId of cases)
    await engine.start('final-scoring', `scoring-${caseId}`, { agencyId: 'agency-1', cycleId: 'cycle-1', caseId });
  await engine.runDue();
  for (let due = engine.nextDue(); due !== undefined; due = engine.nextDue()) {
    clock.advance((Date.parse(due) - Date.parse(clock.now())) / 1_000);
    await engine.runDue();
  }
  expect(finals.sort()).toEqual(cases.sort());
  // Five tasks after each other, each looked at twice, a day apart.
  expect(clock.now()).toBe('2026-01-15T01:00:00.000Z');
  expect(engine.list({ machine: 'final-scoring', status: 'SUCCEEDED' }).executions).toHaveLength(20);
});
