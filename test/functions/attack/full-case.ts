import { caseWrites } from '../../../shared/data/cases.ts';
import { saveComplaint } from '../../../shared/data/complaints.ts';
import { addedTogether } from '../../../shared/data/counts.ts';
import { type CaseExport, saveExport } from '../../../shared/data/exports.ts';
import { saveSource } from '../../../shared/data/measures.ts';
import { notices } from '../../../shared/data/notices.ts';
import type { Run } from '../../../shared/data/run.ts';
import { saveRun } from '../../../shared/data/runs.ts';
import { saveTask } from '../../../shared/data/tasks.ts';
import type { Complaint } from '../../../shared/domain/complaints/complaint.ts';
import type { TaskKind } from '../../../shared/domain/schemes/scheme.ts';
import type { Task } from '../../../shared/domain/tasks/task.ts';
import type { App } from '../../support/app.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const at = '2027-01-10T02:00:00.000Z';

const aComplaint: Complaint = {
  complaintId: 'complaint-k1',
  language: 'id',
  text: 'Menunggu tiga jam.',
  unitId: 'layanan',
  category: 'waiting-time',
  stage: 'routed',
  receivedAt: '2026-01-05T01:00:00.000Z',
  responsibleId: 'budi',
  responsibleUnitId: 'layanan',
  escalations: 0,
  wait: { duty: 'answer', dueAt: '2026-01-26T16:59:59.999Z', steps: [], round: 2 },
  taken: [],
  entries: [{ at: '2026-01-05T01:00:00.000Z', kind: 'received', by: 'citizen' }],
  version: 0,
};

/** What the path of an operation about `siti` names, all of it there. */
export const pathWords = {
  employeeId: 'siti',
  unitId: 'layanan',
  cycleId,
  phase: 'scoring',
  year: '2026',
  schemeId: 'permenpanrb-6-2022',
  version: '1.0.0',
  caseId,
  segmentId: 's2',
  month: '2026-09',
  evidenceId: 'e1',
  period: '2026-Q3',
  followUpId: 'f1',
  complaintId: 'complaint-k1',
  delegationId: 'pelimpahan-1',
  serviceId: 'layanan-1',
  answerId: 'token~2026-Q1~abc~layanan-1',
  noticeId: 'n1',
  machine: 'final-scoring',
  runId: 'run-1',
  exportId: 'export-1',
  commentId: 'tanggapan-1',
  replayId: 'replay-1',
  publicationId: 'publication-1',
  evaluationId: 'evaluation-1',
  worryId: 'worry-1',
  sessionId: 'session-1',
  sourceId: 'contoh~sumber',
  indicatorId: 'i1',
  taskId: `${caseId}~rate~ganti`,
} as const;

const taskOf = (kind: TaskKind, who: Partial<Task>): Task => ({
  taskId: `${caseId}~${kind}~${who.assigneeId}`,
  kind,
  caseId,
  cycleId,
  unitId: 'layanan',
  subjectId: 'siti',
  assigneeId: 'ganti',
  openedAt: at,
  wait: { dueAt: '2027-01-29T16:59:59.999Z', steps: [], onSilence: 'pass-to-superior' },
  taken: [],
  status: 'open',
  execution: 'x',
  version: 0,
  ...who,
});

const given = [
  taskOf('approve-targets', { assigneeId: 'ganti', segmentId: 's2' }),
  taskOf('hold-mid-review', { assigneeId: 'ganti' }),
  taskOf('rate', { assigneeId: 'ganti', segmentId: 's2' }),
  taskOf('explain-appeal', { assigneeId: 'ganti', role: 'supervisor' }),
  taskOf('decide-appeal', { assigneeId: 'ganti' }),
  taskOf('answer-objection', { assigneeId: 'ganti', segmentId: 's2' }),
  taskOf('complete-follow-up', { assigneeId: 'ganti', followUpId: 'f1' }),
  taskOf('hold-mid-review', { assigneeId: 'budi', escalatedToId: 'plt' }),
];

const failed: Run = {
  runId: 'run-1',
  machine: 'final-scoring',
  cycleId,
  caseId,
  unitId: 'layanan',
  employeeId: 'siti',
  status: 'failed',
  since: at,
  state: 'Prepare the scoring',
  error: 'States.Runtime',
  input: { agencyId: 'contoh', cycleId, caseId },
  version: 0,
};

const exported: CaseExport = {
  exportId: 'export-1',
  cycleId,
  columns: ['name', 'stage'],
  openedAt: at,
  expiresAt: '2031-01-01T00:00:00.000Z',
};

/** Everything that a case can have, so that whoever is refused is refused for who they are. */
export const withFullCase = async ({ agencyId, table }: App): Promise<void> => {
  const write = caseWrites(agencyId, caseId);
  const file = { name: 'Bukti.pdf', contentType: 'application/pdf', size: 3, fileKey: 'k', registeredBy: 'siti' };
  const training = { kind: 'training', title: { id: 'Pelatihan', en: 'Training' }, basis: 'x', ruleId: 'r' } as const;
  await table.transact(
    addedTogether([
      write.evidence({ ...file, evidenceId: 'e1', caseId, registeredAt: at, arrivedAt: at, version: 0 }),
      write.causes({ caseId, segmentId: 's2', findings: [], namedAt: at, namedBy: 'budi', version: 0 }),
      write.midReview({ caseId, summary: 'x', agreements: [], findings: [], heldAt: at, heldBy: 'budi', version: 0 }),
      write.selfAssessment({ caseId, achievements: 'x', obstacles: '', submittedAt: at, version: 0 }),
      write.appeal({
        caseId,
        employeeId: 'siti',
        supervisorId: 'budi',
        reviewingOfficerId: 'ratna',
        filedAt: at,
        reasons: 'x',
        frozenEvidenceIds: [],
        explanations: {},
        version: 0,
      }),
      write.followUp({
        ...training,
        followUpId: 'f1',
        caseId,
        employeeId: 'siti',
        layerId: 'l1',
        assignedAt: at,
        dueOn: '2027-06-30',
        status: 'open',
        version: 0,
      }),
      ...saveRun(agencyId, failed, undefined),
      saveExport(agencyId, 'wati', exported),
      saveComplaint(agencyId, aComplaint),
      saveSource(agencyId, { sourceId: 'contoh~sumber', name: 'Loket', ownerId: 'joko', registeredAt: at, version: 0 }),
      ...given.flatMap((task) => saveTask(agencyId, task, undefined)),
    ]),
  );
  const notice = {
    noticeId: 'n1',
    agencyId,
    recipientId: 'siti',
    kind: 'assigned',
    at,
    facts: { year: 2026 },
  } as const;
  await notices(table, agencyId).deliver(notice);
};
