import { z } from 'zod';
import type { Case } from '../../shared/domain/case.ts';
import { casePage } from '../cycles/phase-pages.ts';
import { notify } from '../notify.ts';
import type { ChangeDraft } from '../saving.ts';
import { step } from '../step.ts';
import { cycleOf } from './phase.ts';

const input = z.object({
  agencyId: z.string(),
  cycleId: z.string(),
  /** Which correction of the year, from 1. */
  correction: z.int().min(1),
  cursor: z.string().nullish(),
});

/**
 * Tells the next people of a year that its scheme was corrected. The notices are of the instant of the correction and of
 * its number: a page that is done again after a crash tells nobody a second time.
 */
export const announceCorrection = step('announceCorrection', input, async (request, deps) => {
  const { agencyId, correction, cursor } = request;
  const cycle = await cycleOf(request, deps);
  const corrected = cycle.corrections?.[correction - 1];
  if (corrected === undefined) throw new Error(`the year ${cycle.cycleId} has no correction ${correction}`);
  const page = await casePage(request, cursor ?? undefined, deps);
  const about = `${cycle.cycleId}~correction-${correction}`;
  const told = ({ caseId, employeeId, cycleId }: Case): ChangeDraft => {
    const facts = { year: cycle.year };
    const draft = { kind: 'scheme-corrected', to: employeeId, caseId, cycleId, about, facts } as const;
    return {
      journalId: caseId,
      facts: { from: corrected.from.version, to: corrected.to.version },
      writes: [],
      events: notify(agencyId, corrected.at, [draft]),
    };
  };
  return {
    output: page.cursor === undefined ? {} : { cursor: page.cursor },
    changes: page.items.map(told),
  };
});
