import { citizenOf } from '../run/citizen.ts';
import type { World } from '../run/open-world.ts';
import { cycleId, isRefused, morning } from './siti.ts';

const period = '2026';
const page = `/hasil/${period}`;

/** HR prepares what the public may read of the year, looks at it and publishes it. */
export const publishTheYear = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Publication: what the public may read of the year');
  await course.advanceTo(morning('2027-02-24'));
  const hr = world.as('wati');
  const prepare = (who: string) => () => world.as(who).preparePublication({ body: { period, cycleId } });
  await isRefused('a publication by an employee', [403, 'not-allowed'], { act: prepare('siti'), world });
  const { publicationId, announced } = (await prepare('wati')()).body;
  ledger.holds('one result was announced', announced, 1);
  const citizen = citizenOf(world);
  ledger.holds('nobody reads it before it is published', (await citizen.open(page)).status, 404);
  await hr.publishResults({ publicationId });
  const again = () => hr.publishResults({ publicationId });
  await isRefused('a second time', [409, 'publication-published'], { act: again, world });
  const { status, text } = await citizen.open(page);
  ledger.holds('then everybody does', [status, text.includes('Kantor Contoh')], [200, true]);
  ledger.holds('and nobody is named in it', /Siti|Budi/.test(text), false);
};
