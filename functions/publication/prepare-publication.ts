import { publications, savePublication, savePublishedRows } from '../../shared/data/publications.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { fewestPublished, type Publication, prepareEdition } from '../../shared/domain/publication/publication.ts';
import { type GatheredUnit, publishedRows } from '../../shared/domain/publication/published-rows.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { gatherUnits } from './gather-units.ts';
import { publicationView } from './publication-view.ts';

const announcedIn = (units: readonly GatheredUnit[]): number =>
  units.reduce((sum, { predicates }) => sum + predicates.reduce((people, count) => people + count, 0), 0);

const numbersOf = (units: readonly GatheredUnit[]) =>
  Object.fromEntries(
    units.map(({ unitId, predicates, survey, complaints }) => [unitId, { predicates, survey, complaints }]),
  );

/** Puts together what the public may read of a period, for HR to look at before it is published. */
export const preparePublication = endpoint('preparePublication', async ({ actor, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const { period, cycleId, reason } = body;
  const cycle = cycleId === undefined ? undefined : await loadCycle({ agencyId, cycleId }, deps);
  const known = await publications(deps.table, agencyId).period(period);
  const decided = prepareEdition(body, { today: localDateOf(now, actor.zone), cycleYear: cycle?.year, known });
  if (!decided.ok) return { refusals: decided.refusals };
  const earlier = known?.editions.at(-1)?.publicationId;
  const wish = { agencyId, period, ...(cycleId === undefined ? {} : { cycleId }) };
  const { gathered, cases } = await gatherUnits({ ...wish, ...(earlier === undefined ? {} : { earlier }) }, deps);
  const fewest = (cycle && (await schemeOf(cycle, deps)).publication?.fewest) ?? fewestPublished;
  const { rows, keptBack } = publishedRows(gathered, fewest);
  const publication: Publication = {
    publicationId: deps.ids.next(),
    period,
    ...(cycleId === undefined ? {} : { cycleId }),
    edition: decided.value,
    ...(reason === undefined || decided.value === 1 ? {} : { reason }),
    fewest,
    units: rows.length,
    keptBack,
    cases,
    announced: announcedIn(gathered),
    preparedBy: employeeId,
    preparedAt: now,
    version: 0,
  };
  const { publicationId } = publication;
  const parts = savePublishedRows(agencyId, publicationId, { rows, numbers: numbersOf(gathered) });
  return {
    answer: { body: await publicationView(agencyId, publication, deps) },
    changes: [
      {
        journalId: 'publications',
        facts: { publicationId, period, edition: publication.edition },
        writes: [savePublication(agencyId, publication), ...parts],
        events: [],
      },
    ],
  };
});
