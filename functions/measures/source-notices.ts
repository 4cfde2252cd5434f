import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { sourceFindings } from '../../shared/domain/measures/source-findings.ts';
import type { Phase } from '../../shared/domain/schemes/scheme.ts';
import { topCalendar } from '../cycles/top-calendar.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import type { ChangeDraft } from '../saving.ts';
import { dayBefore } from './day-before.ts';

/** Phases whose end fixes what data say. */
const concerned: readonly Phase[] = ['execution', 'scoring'];

/**
 * Tells the owner of each source what is odd about the year's data while there is time to put it right: together with
 * the reminders of the phase, once for each reminder.
 */
export const sourceNotices = async (
  cycle: Cycle,
  { phase, at }: { readonly phase: Phase; readonly at: string },
  deps: Dependencies,
): Promise<readonly ChangeDraft[]> => {
  if (!concerned.includes(phase)) return [];
  const { agencyId, cycleId, year } = cycle;
  const known = measures(deps.table, agencyId);
  const sources = await known.sources();
  if (sources.length === 0) return [];
  const calendar = topCalendar(await openRegister(agencyId, [], deps));
  const [to = ''] = [dayBefore(localDateOf(deps.clock.now(), calendar.zone)), `${year}-12-31`].sort();
  const told = sources.map(async ({ sourceId, ownerId, registeredAt, closures }): Promise<readonly ChangeDraft[]> => {
    const [, from = ''] = [localDateOf(registeredAt, calendar.zone), `${year}-01-01`].sort();
    const stretch = { from, to };
    const findings = sourceFindings(await known.daysOf(sourceId, 'source', stretch), stretch, { calendar, closures });
    if (findings.length === 0) return [];
    const actBy = cycle.phases[phase].closesAt;
    const about = `${sourceId}~${at}`;
    const facts = { phase, year };
    const draft = { kind: 'source-findings', to: ownerId, cycleId, actBy, about, facts } as const;
    const kinds = findings.map(({ kind }) => kind);
    return [
      { journalId: sourceId, facts: { phase, findings: kinds }, writes: [], events: notify(agencyId, at, [draft]) },
    ];
  });
  return (await Promise.all(told)).flat();
};
