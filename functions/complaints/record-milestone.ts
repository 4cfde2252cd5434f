import { measures, saveSource } from '../../shared/data/measures.ts';
import { people } from '../../shared/data/people.ts';
import type { ComplaintMilestone } from '../../shared/domain/complaints/complaint-milestones.ts';
import { closedSince } from '../../shared/domain/measures/source.ts';
import { Conflict } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';
import { takeEvents } from '../measures/take-events.ts';

/** The source of the office's own complaints, beside those of other systems. */
export const complaintSource = (agencyId: string): string => `${agencyId}~complaints`;

/** Registered with the first complaint; HR in charge owns it. Whether it takes events: somebody may have closed it. */
const isSourceOpen = async (agencyId: string, { table, clock }: Dependencies): Promise<boolean> => {
  const sourceId = complaintSource(agencyId);
  const known = await measures(table, agencyId).source(sourceId);
  if (known !== undefined) return closedSince(known) === undefined;
  const ownerId = (await people(table, agencyId).agency())?.hrIds[0] ?? '';
  const source = { sourceId, name: 'Pengaduan warga', ownerId, registeredAt: clock.now(), version: 0 };
  try {
    await table.transact([saveSource(agencyId, source)]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  return true;
};

/** Lets measures count what a complaint has reached. The same milestone again changes nothing. */
export const recordMilestone = async (
  { agencyId, milestone }: { readonly agencyId: string; readonly milestone: ComplaintMilestone },
  deps: Dependencies,
): Promise<void> => {
  if (!(await isSourceOpen(agencyId, deps))) return;
  const { eventId, type, at, startedAt, unitId } = milestone;
  const times = type === 'complaint-received' ? {} : { startedAt, finishedAt: at };
  await takeEvents(
    { agencyId, sourceId: complaintSource(agencyId), now: deps.clock.now() },
    [{ eventId, type, unitId, at, ...times }],
    deps,
  );
};
