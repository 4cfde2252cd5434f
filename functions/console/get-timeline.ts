import { type AuditEntry, auditPage } from '../../shared/data/audit.ts';
import type { Case, CaseStage } from '../../shared/domain/case.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { type Names, namesOf } from './names.ts';
import { namesIn, referencesIn, taskKindIn } from './timeline-facts.ts';

/** Who acts where a deadline or a machine does. */
const system = 'system';

const beforeAnnouncement: readonly CaseStage[] = ['draft', 'submitted', 'returned', 'approved', 'rated'];

/** What the person concerned may know of an entry: how they are rated stays hidden until it is announced. */
const factsFor = ({ action, facts }: AuditEntry, one: Case, readerId: string): AuditEntry['facts'] =>
  action === 'rateSegment' && readerId === one.employeeId && beforeAnnouncement.includes(one.stage) ? {} : facts;

const entryView = (entry: AuditEntry, names: Names) => {
  const { actorId, ...rest } = entry;
  const taskKind = taskKindIn(entry);
  return {
    ...rest,
    names: namesIn(entry, names),
    ...(taskKind === undefined ? {} : { taskKind }),
    ...(actorId === system ? {} : { actor: personRef(actorId, names) }),
  };
};

/** What happened to a case, in order: who did what, tied together by hashes. */
export const getTimeline = endpoint('getTimeline', async ({ actor, params, query, case: one }, deps) => {
  const { agencyId, employeeId } = actor;
  const { entries, ...page } = await auditPage(deps.table, { agencyId, journalId: params.caseId }, query);
  const shown = entries.map((entry) => ({ ...entry, facts: factsFor(entry, one, employeeId) }));
  const actors = entries.map(({ actorId }) => actorId).filter((actorId) => actorId !== system);
  const names = await namesOf(agencyId, [...new Set([...actors, ...shown.flatMap(referencesIn)])], deps);
  return { answer: { body: { items: shown.map((entry) => entryView(entry, names)), ...page } } };
});
