import { describe, expect, it } from 'vitest';
import { partOf } from '../../../web/appeals/reader-part.ts';
import type { TaskView } from '../../../web/results/load-outcome.ts';
import { aDecidedAppeal, anAppeal } from '../../domain/appeals/appeal-samples.ts';

const task = (kind: TaskView['kind'], role?: 'supervisor' | 'employee'): TaskView => ({
  taskId: `t-${kind}`,
  kind,
  caseId: 'case-1',
  cycleId: '2026',
  unit: { unitId: 'u', name: 'Unit' },
  subject: { employeeId: 'employee-1', name: 'Siti Contoh' },
  assignee: { employeeId: 'somebody', name: 'Budi Contoh' },
  openedAt: '2027-02-03T02:00:00.000Z',
  dueAt: '2027-02-10T16:59:59.999Z',
  late: false,
  onSilence: 'go-on-without',
  status: 'open',
  version: 1,
  ...(role === undefined ? {} : { role }),
});
const none = { tasks: [] };

describe('the part of a reader in an appeal', () => {
  it.each([
    ['employee-1', 'employee'],
    ['supervisor-1', 'supervisor'],
  ])('of %s is to explain as %s', (reader, role) => {
    expect(partOf(anAppeal(), none, reader)).toMatchObject({ kind: 'explain', role });
  });

  it('of whoever got the task of the supervisor is to explain for them', () => {
    const tasks = [task('explain-appeal', 'supervisor')];
    expect(partOf(anAppeal(), { tasks }, 'acting-1')).toMatchObject({ kind: 'explain', role: 'supervisor' });
  });

  it('is nothing once a side has explained', () => {
    const explanations = { employee: { by: 'employee-1', at: '2027-02-04T02:00:00.000Z', text: 'Ada.' } };
    expect(partOf(anAppeal({ explanations }), none, 'employee-1')).toEqual({ kind: 'nothing' });
  });

  it('of the officer is to decide, with a task or without', () => {
    expect(partOf(anAppeal(), none, 'officer-1')).toMatchObject({ kind: 'decide' });
    expect(partOf(anAppeal(), { tasks: [task('decide-appeal')] }, 'head-1')).toMatchObject({ kind: 'decide' });
  });

  it('of HR is to name an officer where there is none', () => {
    const { reviewingOfficerId: _, ...unnamed } = anAppeal();
    const tasks = [task('decide-appeal')];
    expect(partOf(unnamed, { tasks }, 'hr-1')).toMatchObject({ kind: 'name', task: { taskId: 't-decide-appeal' } });
  });

  it.each(['employee-1', 'officer-1'])('of %s is nothing after the decision', (reader) => {
    expect(partOf(aDecidedAppeal(), { tasks: [task('decide-appeal')] }, reader)).toEqual({ kind: 'nothing' });
  });
});
