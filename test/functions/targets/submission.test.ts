import { beforeEach, describe, expect, it } from 'vitest';
import { holdTask } from '../../../functions/steps/hold-task.ts';
import { returnTargets } from '../../../functions/targets/return-targets.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { withdrawTargets } from '../../../functions/targets/withdraw-targets.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { beginApprovals, openTaskOf, sitisPlan, withDraft, withSubmission } from '../../support/planning.ts';
import { aPlanContent, caseOf, cycleId, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

/** The last moment of 31 January in Jakarta. */
const deadline = '2026-01-31T16:59:59.999Z';
const afterDeadline = '2026-01-31T17:00:00.000Z';

let app: App;
const submit = (as: string, ifMatch: number) => app.call(submitTargets, as, { ...sitisPlan, ifMatch });
const withdraw = (as: string, ifMatch: number) => app.call(withdrawTargets, as, { ...sitisPlan, ifMatch });
const codesOf = ({ problem }: { problem: { errors: readonly { code: string; field?: string }[] } }) =>
  problem.errors.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('submitting targets', () => {
  it('hands the plan to the supervisor and starts its approval', async () => {
    await withDraft(app);
    const submitted = await submit('siti', 1);
    expect(submitted).toMatchObject({ status: 200, etag: 2, body: { status: 'submitted', submittedAt: app.now() } });
    expect((await fileOf(app, 'siti')).case.stage).toBe('submitted');
    expect(app.started).toEqual([]);
    await app.deliver();
    expect(app.started).toEqual([
      {
        machine: 'target-approval',
        name: 'contoh-2026-siti-s1-2',
        input: { agencyId: 'contoh', cycleId, caseId: caseOf('siti'), segmentId: 's1', revision: 1 },
      },
    ]);
  });

  it('gives the supervisor a task and tells of it once', async () => {
    const task = await withSubmission(app);
    await beginApprovals(app);
    await app.deliver();
    expect(task).toMatchObject({ kind: 'approve-targets', assigneeId: 'budi', subjectId: 'siti', segmentId: 's1' });
    expect(await inboxOf(app, 'budi')).toEqual(['submitted']);
  });

  it('lists everything that is wrong at once', async () => {
    const [objective] = aPlanContent().objectives;
    const [indicator] = objective?.indicators ?? [];
    if (!objective || !indicator) throw new Error('the plan has no indicator');
    const wrong = { ...objective, weight: 9_000, indicators: [{ ...indicator, unitOfMeasure: '' }] };
    await withDraft(app, aPlanContent({ objectives: [wrong] }));
    const before = await everythingOf(app, 'siti');
    const refused = await submit('siti', 1);
    expect(refused.status).toBe(422);
    expect(codesOf(refused).sort()).toEqual([
      'unit-of-measure-missing /objectives/0/indicators/0/unitOfMeasure',
      'weights-must-total-100 /objectives',
      'weights-must-total-100 /objectives/0/indicators',
    ]);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is possible until the last moment of the deadline', async () => {
    await withDraft(app);
    app.at(deadline);
    expect((await submit('siti', 1)).status).toBe(200);
  });

  it('is refused after the deadline', async () => {
    await withDraft(app);
    const before = await everythingOf(app, 'siti');
    app.at(afterDeadline);
    expect(await submit('siti', 1)).toMatchObject({ status: 409, problem: { code: 'submission-closed' } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('is possible after the deadline for a returned plan', async () => {
    await withSubmission(app);
    const body = { comments: [{ text: 'Lengkapi cara mengukurnya' }] };
    await app.call(returnTargets, 'budi', { ...sitisPlan, ifMatch: 2, body });
    app.at(afterDeadline);
    expect((await submit('siti', 3)).body.status).toBe('submitted');
  });

  it('needs the version that stands', async () => {
    await withDraft(app);
    expect(await submit('siti', 7)).toMatchObject({ status: 409, problem: { current: { version: 1 } } });
  });

  it('twice is refused', async () => {
    await withSubmission(app);
    expect(await submit('siti', 2)).toMatchObject({ status: 409, problem: { code: 'plan-not-editable' } });
  });

  it('is refused to the supervisor', async () => {
    await withDraft(app);
    expect(await submit('budi', 1)).toMatchObject({ status: 403 });
  });
});

describe("a plan that is derived from the supervisor's", () => {
  const derivedFrom = { caseId: caseOf('budi'), segmentId: 's1', objectiveId: 'o1' };
  const derived = aPlanContent({ objectives: aPlanContent().objectives.map((one) => ({ ...one, derivedFrom })) });

  it('can be submitted once that plan is in force', async () => {
    await withApprovedPlan(app, 'budi');
    await withDraft(app, derived);
    expect((await submit('siti', 1)).status).toBe(200);
  });

  it('names the objective that no plan in force has', async () => {
    await withDraft(app, derived);
    const refused = await submit('siti', 1);
    expect(refused.status).toBe(422);
    expect(codesOf(refused)).toEqual(['objective-not-of-supervisor /objectives/0/derivedFrom']);
  });
});

describe('withdrawing targets', () => {
  it('closes the task, wakes the machine and tells the supervisor', async () => {
    const { taskId } = await withSubmission(app);
    await app.step(holdTask, { taskId, token: 'token-1' });
    const withdrawn = await withdraw('siti', 2);
    expect(withdrawn).toMatchObject({ status: 200, etag: 3, body: { status: 'draft' } });
    expect(withdrawn.body).not.toHaveProperty('submittedAt');
    await app.deliver();
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.stage).toBe('draft');
    expect(tasks).toMatchObject([{ taskId, status: 'done', outcome: 'withdrawn' }]);
    expect(app.completed).toEqual([{ token: 'token-1', output: { event: 'answered' } }]);
    expect(await inboxOf(app, 'budi')).toContain('withdrawn');
  });

  it('leaves the plan to be changed and submitted again', async () => {
    await withSubmission(app);
    await withdraw('siti', 2);
    await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 3, body: aPlanContent() });
    expect((await submit('siti', 4)).status).toBe(200);
    await beginApprovals(app);
    expect(app.started.map(({ name }) => name)).toEqual(['contoh-2026-siti-s1-2', 'contoh-2026-siti-s1-5']);
    expect(await openTaskOf(app, 'siti')).toMatchObject({ assigneeId: 'budi' });
  });

  it('is refused for what was not submitted', async () => {
    await withDraft(app);
    expect(await withdraw('siti', 1)).toMatchObject({ status: 409, problem: { code: 'plan-not-submitted' } });
  });

  it('is refused to the supervisor', async () => {
    await withSubmission(app);
    expect(await withdraw('budi', 2)).toMatchObject({ status: 403, problem: { code: 'not-allowed' } });
  });
});
