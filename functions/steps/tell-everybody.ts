import { z } from 'zod';
import { schemes } from '../../shared/data/agency-schemes.ts';
import { evaluations } from '../../shared/data/evaluations.ts';
import { people } from '../../shared/data/people.ts';
import { endOfDay } from '../../shared/domain/calendar/local-time.ts';
import { casePage, employeePage } from '../cycles/phase-pages.ts';
import type { Dependencies } from '../dependencies.ts';
import { noticesInBatches } from '../notices-in-batches.ts';
import { notify } from '../notify.ts';
import type { ChangeDraft } from '../saving.ts';
import { step } from '../step.ts';
import { cycleOf } from './phase.ts';

const page = { agencyId: z.string(), cursor: z.string().nullish() };

const ofCycle = z.object({
  ...page,
  cycleId: z.string(),
  news: z.discriminatedUnion('kind', [
    /** `number`: which correction of the year, from 1. */
    z.object({ kind: z.literal('correction'), number: z.int().min(1) }),
    z.object({ kind: z.literal('pulse') }),
  ]),
});

const ofScheme = z.object({
  ...page,
  news: z.object({ kind: z.literal('consultation'), schemeId: z.string(), version: z.string() }),
});

const input = z.union([ofCycle, ofScheme]);

type OfCycle = z.infer<typeof ofCycle>;
type OfScheme = z.infer<typeof ofScheme>;

/** The changes that tell a page of people, and where the next page begins. */
interface Told {
  readonly changes: readonly ChangeDraft[];
  readonly cursor?: string;
}

/** A correction of the scheme, to everybody who has a year in the cycle. */
const tellCorrection = async (request: OfCycle, number: number, deps: Dependencies): Promise<Told> => {
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
const tellPulse = async (request: OfCycle, deps: Dependencies): Promise<Told> => {
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

/** That a draft may be commented on, to everybody of the office; whoever was named for it is told so. */
const tellConsultation = async ({ agencyId, news, cursor }: OfScheme, deps: Dependencies): Promise<Told> => {
  const { schemeId, version } = news;
  const consultation = (await schemes(deps.table, agencyId).version(schemeId, version))?.consultation;
  if (consultation === undefined) throw new Error(`nobody is asked about ${schemeId} ${version}`);
  const { items, ...page } = await employeePage(agencyId, { cursor: cursor ?? undefined }, deps);
  const zones = new Map((await people(deps.table, agencyId).units()).map(({ unitId, zone }) => [unitId, zone]));
  const named = new Set([...consultation.evaluatorIds, ...consultation.leaderIds]);
  const drafts = items.map(({ employeeId, unitId }) => ({
    kind: named.has(employeeId) ? ('consultation-named' as const) : ('consultation-opened' as const),
    to: employeeId,
    scheme: { schemeId, version },
    actBy: endOfDay(consultation.until, zones.get(unitId) ?? 'WIB'),
    about: `${schemeId}~${version}`,
    facts: {},
  }));
  const changes = noticesInBatches(drafts, {
    agencyId,
    journalId: `scheme-${schemeId}`,
    at: consultation.at,
    facts: (told) => ({ told }),
  });
  return { changes, ...page };
};

const tell = (request: z.infer<typeof input>, deps: Dependencies): Promise<Told> => {
  if (!('cycleId' in request)) return tellConsultation(request, deps);
  const { news } = request;
  return news.kind === 'pulse' ? tellPulse(request, deps) : tellCorrection(request, news.number, deps);
};

/**
 * Tells the next people of something that concerns everybody. The notices are of the instant at which it happened: a page
 * that is done again after a crash tells nobody a second time.
 */
export const tellEverybody = step('tellEverybody', input, async (request, deps) => {
  const { changes, cursor } = await tell(request, deps);
  return { output: cursor === undefined ? {} : { cursor }, changes };
});
