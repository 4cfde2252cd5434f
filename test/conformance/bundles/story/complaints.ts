import { citizenOf, hiddenIn } from '../run/citizen.ts';
import type { World } from '../run/open-world.ts';
import { isRefused, morning } from './siti.ts';

const status = '/pengaduan/status';

/** A citizen fills in the form: the code that the page shows, once. */
const complain = async (world: World): Promise<string> => {
  const citizen = citizenOf(world);
  const secret = hiddenIn(await citizen.open('/pengaduan'), 'secret');
  const form = { text: 'Saya menunggu tiga jam di loket.', secret };
  const sent = await citizen.send('/pengaduan', form);
  world.ledger.holds('the citizen gets a code', sent.status, 201);
  const again = await citizen.send('/pengaduan', form);
  world.ledger.holds('and the same one for the same form', [again.html === sent.html, world.lastWritten()], [true, 0]);
  return /id="code">([0-9A-Z-]+)</.exec(sent.html)?.[1] ?? '';
};

/** HR gives it to a unit, whose head answers. */
const handle = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  const [waiting] = (await world.as('wati').listMyComplaints()).body.items;
  const complaintId = waiting?.complaintId ?? '';
  ledger.holds('HR is asked to route it', waiting?.stage, 'received');
  const body = { unitId: 'layanan', category: 'waiting-time' };
  const { etag: ifMatch = 0 } = await world.as('wati').getComplaint({ complaintId });
  const route = (who: string) => () => world.as(who).routeComplaint({ complaintId, ifMatch, body });
  await isRefused('routing by somebody else', [403, 'not-allowed'], { act: route('siti'), world });
  const routed = await route('wati')();
  await course.advanceTo(morning('2026-04-16'));
  const head = world.as('budi');
  const started = await head.startComplaint({ complaintId, ifMatch: routed.etag ?? 0 });
  const answer = { text: 'Kami menambah satu loket.' };
  const { body: answered } = await head.answerComplaint({ complaintId, ifMatch: started.etag ?? 0, body: answer });
  ledger.holds('the head of the unit answers it', answered.stage, 'answered');
};

/** A citizen without an account complains, the office answers, and the citizen accepts the answer. */
export const answerACitizen = async (world: World): Promise<void> => {
  const { ledger, course, engine } = world;
  ledger.chapter('A complaint: from the form of a citizen to the answer');
  await course.advanceTo(morning('2026-04-14'));
  const code = await complain(world);
  await handle(world);
  const citizen = citizenOf(world);
  const seen = await citizen.send(status, { code });
  ledger.holds('the citizen reads the answer', seen.text.includes('Kami menambah satu loket.'));
  const other = await citizen.send(status, { code: '00000-00000-00000-00000' });
  ledger.holds('nobody reads it with another code', [other.status, world.lastWritten()], [404, 0]);
  await citizen.send(status, { code, intent: 'accepted' });
  const closed = (await world.as('wati').listComplaints({ query: { stage: 'closed' } })).body.items;
  ledger.holds('the citizen accepts it, which ends it', closed.length, 1);
  ledger.holds('its machine has ended', engine.list({ machine: 'complaint' }).executions[0]?.status, 'SUCCEEDED');
};
