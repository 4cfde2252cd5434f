import { measures, saveSource } from '../../shared/data/measures.ts';
import { people } from '../../shared/data/people.ts';
import type { ComplaintMilestone } from '../../shared/domain/complaints/complaint-milestones.ts';
import { Conflict } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';
import { takeEvents } from '../measures/take-events.ts';

/** The source of the office's own complaints, beside those of other systems. */
export const complaintSource = (agencyId: string): string => `${agencyId}~complaints`;

/** Registered with the first complaint; HR in charge owns it. */
const ensureSource = async (agencyId: string, { table, clock }: Dependencies): Promise<void> => {
  const sourceId = complaintSource(agencyId);
  if ((await measures(table, agencyId).source(sourceId)) !== undefined) return;
  const ownerId = (await people(table, agencyId).agency())?.hrIds[0] ?? '';
  const source = { sourceId, name: 'Pengaduan warga', ownerId, registeredAt: clock.now() };
  try {
    await table.transact([saveSource(agencyId, source)]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
};

/** Lets measures count what a complaint has reached. The same milestone again changes nothing. */
export const recordMilestone = async (
  { agencyId, milestone }: { readonly agencyId: string; readonly milestone: ComplaintMilestone },
  deps: Dependencies,
): Promise<void> => {
  await ensureSource(agencyId, deps);
  const { eventId, type, at, startedAt, unitId } = milestone;
  const times = type === 'complaint-received' ? {} : { startedAt, finishedAt: at };
  await takeEvents(
    { agencyId, sourceId: complaintSource(agencyId), now: deps.clock.now() },
    [{ eventId, type, unitId, at, ...times }],
    deps,
  );
};
