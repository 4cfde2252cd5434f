import { z } from 'zod';
import { evaluations } from '../../shared/data/evaluations.ts';
import { casePage, employeePage } from '../cycles/phase-pages.ts';
import type { Dependencies } from '../dependencies.ts';
import { noticesInBatches } from '../notices-in-batches.ts';
import { notify } from '../notify.ts';
import type { ChangeDraft } from '../saving.ts';
import { step } from '../step.ts';
import { cycleOf } from './phase.ts';

const input = z.object({
  agencyId: z.string(),
  cycleId: z.string(),
  news: z.discriminatedUnion('kind', [
    /** `number`: which correction of the year, from 1. */
    z.object({ kind: z.literal('correction'), number: z.int().min(1) }),
    z.object({ kind: z.literal('pulse') }),
  ]),
  cursor: z.string().nullish(),
});

type Request = z.infer<typeof input>;
type News<Kind extends Request['news']['kind']> = Extract<Request['news'], { readonly kind: Kind }>;

/** The changes that tell a page of people, and where the next page begins. */
interface Told {
  readonly changes: readonly ChangeDraft[];
  readonly cursor?: string;
}

/** A correction of the scheme, to everybody who has a year in the cycle. */
const tellCorrection = async (request: Request, { number }: News<'correction'>, deps: Dependencies): Promise<Told> => {
  const { agencyId, cursor } = request;
  const cycle = await cycleOf(request, deps);
  const { cycleId, year, corrections = [] } = cycle;
  const corrected = corrections[number - 1];
  if (corrected === undefined) throw new Error(`the year ${cycleId} has no correction ${number}`);
  const { items, ...page } = await casePage(request, cursor ?? undefined, deps);
  const common = {
    kind: 'scheme-corrected',
    cycleId,
    about: `${cycleId}~correction-${number}`,
    facts: { year },
  } as const;
  const changes = items.map(({ caseId, employeeId }) => ({
    journalId: caseId,
    facts: { from: corrected.from.version, to: corrected.to.version },
    writes: [],
    events: notify(agencyId, corrected.at, [{ ...common, caseId, to: employeeId }]),
  }));
  return { changes, ...page };
};

/** That the survey about the fairness of the year is open, to everybody of the office: each may answer. */
const tellPulse = async (request: Request, deps: Dependencies): Promise<Told> => {
  const { agencyId, cursor } = request;
  const { cycleId, year } = await cycleOf(request, deps);
  const pulse = await evaluations(deps.table, agencyId).pulse(cycleId);
  if (pulse === undefined) throw new Error(`the year ${cycleId} has no survey about its fairness`);
  const { items, ...page } = await employeePage(agencyId, { cursor: cursor ?? undefined }, deps);
  const common = {
    kind: 'pulse-opened',
    cycleId,
    actBy: pulse.closesAt,
    about: `${cycleId}~pulse`,
    facts: { year },
  } as const;
  const changes = noticesInBatches(
    items.map(({ employeeId }) => ({ ...common, to: employeeId })),
    { agencyId, journalId: `pulse-${cycleId}`, at: pulse.openedAt, facts: (told) => ({ told }) },
  );
  return { changes, ...page };
};

/**
 * Tells the next people of something that concerns everybody. The notices are of the instant at which it happened: a page
 * that is done again after a crash tells nobody a second time.
 */
export const tellEverybody = step('tellEverybody', input, async (request, deps) => {
  const { news } = request;
  const { changes, cursor } =
    news.kind === 'pulse' ? await tellPulse(request, deps) : await tellCorrection(request, news, deps);
  return { output: cursor === undefined ? {} : { cursor }, changes };
});
