import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { signedText } from '../../../../shared/domain/measures/source.ts';
import type { World } from '../run/open-world.ts';
import { isRefused, morning } from './siti.ts';

const month = '2026-04';

/** The system of the office sends a text as it signs it. */
const send =
  (sourceId: string, secret: KeyObject, { request }: World) =>
  (text: string, signed: string) => {
    const timestamp = new Date().toISOString();
    const bodyHash = createHash('sha256').update(signed).digest('hex');
    const signature = sign(null, Buffer.from(signedText({ sourceId, timestamp, bodyHash })), secret);
    const headers = {
      'content-type': 'application/json',
      'x-capaian-timestamp': timestamp,
      'x-capaian-signature': signature.toString('base64'),
    };
    return request(`/sources/${sourceId}/events`, { method: 'POST', headers, body: text });
  };

const batchOf = (value: number): string =>
  JSON.stringify({
    events: [{ eventId: 'e1', type: 'complaint-answered', unitId: 'layanan', at: morning('2026-04-13'), value }],
  });

const takesEvents = async (sourceId: string, secret: KeyObject, world: World): Promise<void> => {
  const { ledger } = world;
  const sending = send(sourceId, secret, world);
  const forged = await sending(batchOf(1), batchOf(12));
  ledger.holds(
    'events that were changed on the way are refused, nothing written',
    [forged.status, world.lastWritten()],
    [401, 0],
  );
  const taken = await sending(batchOf(12), batchOf(12));
  ledger.holds('signed events are taken', [taken.status, ((await taken.json()) as Counted).counts.taken], [202, 1]);
  const again = await sending(batchOf(12), batchOf(12));
  ledger.holds('and counted once, however often they come', ((await again.json()) as Counted).counts.repeated, 1);
};

interface Counted {
  readonly counts: { readonly taken: number; readonly repeated: number };
}

const measureOf = (sourceId: string) =>
  ({
    name: { id: 'Rata-rata waktu tanggap', en: 'Mean response time' },
    sourceId,
    eventType: 'complaint-answered',
    statistic: 'mean',
    over: 'value',
    unitOfMeasure: 'menit',
    decimals: 1,
    minimumCoverage: 0,
    minimumEvents: 1,
  }) as const;

/** Another system of the office sends what happened, signed; HR makes a number of it, which the head reads. */
export const measureByData = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Measures: a system sends signed events, the head reads the number');
  await course.advanceTo(morning('2026-04-13', 10));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hr = world.as('wati');
  const body = { name: 'Aplikasi Antrean', ownerId: 'budi', publicKey: String(publicKey.export({ format: 'jwk' }).x) };
  const register = (who: string) => () => world.as(who).registerSource({ body });
  await isRefused('a source that somebody else registers', [403, 'not-allowed'], { act: register('siti'), world });
  const { sourceId } = (await hr.registerSource({ body })).body;
  await takesEvents(sourceId, privateKey, world);
  await hr.defineMeasure({ body: measureOf(sourceId) });
  const { items } = (await world.as('budi').listUnitMeasures({ unitId: 'layanan', query: { month } })).body;
  ledger.holds(
    'the head reads the number',
    items.map(({ value }) => [value.exact, value.events]),
    [['12/1', 1]],
  );
};
