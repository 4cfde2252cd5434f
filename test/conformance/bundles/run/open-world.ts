import { notices } from '../../../../shared/data/notices.ts';
import { type Delivery, openDelivery } from '../lambda/delivery.ts';
import { type Lead, leadFrom, moveDate, moveTo } from '../lambda/moved-date.ts';
import type { Deployment } from '../packaged/deployment.ts';
import { openAccounts } from './accounts.ts';
import { type Clients, openClients } from './clients.ts';
import { type Course, openCourse } from './course.ts';
import { type Exchange, openGateway } from './gateway.ts';
import type { Ledger } from './ledger.ts';
import { agencyId, seedOffice } from './office.ts';
import { openServices, type Services } from './open-services.ts';
import { openTally, type Tally } from './tally.ts';

/** The deployed system on this machine, with everything that AWS would put around the functions. */
export interface World extends Omit<Services, 'stream' | 'close'>, Clients {
  readonly ledger: Ledger;
  readonly delivery: Delivery;
  readonly course: Course;
  /** How many items the last request wrote itself, without what followed from it. */
  readonly lastWritten: () => number;
  /** Time goes on, and nothing else happens. */
  moveTo(instant: string): void;
  /** Asks the address below the API as others than the product's own client do: browsers of citizens, other systems. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Until it is called with true again, nothing that is written is handed on. */
  handOn(isOn: boolean): void;
  close(): Promise<void>;
}

const baseUrl = 'https://capaian.example.go.id/api';

/** The minute in western Indonesia. */
const clockFace = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const printers = (ledger: Ledger, tally: Tally) => ({
  onAnswer: ({ who, operation, function: name, status }: Exchange): void => {
    const { written } = tally.look();
    ledger.line(
      `${clockFace()}  ${who.padEnd(7)} ${operation.padEnd(24)} ${name.padEnd(13)} ${status}  ${written} items`,
    );
  },
  onSettled: (): void => {
    const { calls, written } = tally.look();
    if (calls !== '') ledger.line(`${clockFace()}    ${calls}  ${written} items`);
  },
});

const courseOf = (services: Services, delivery: Delivery, rest: { lead: Lead; onSettled: () => void }): Course =>
  openCourse({
    ...services,
    ...rest,
    delivery,
    outboxRows: () => services.counts().outboxRows,
    nextLetterAt: () => notices(services.table, agencyId).nextMailDueAt(),
  });

/** Opens the system at the instant, with a small agency in it. */
export const openWorld = async (deployment: Deployment, startAt: string, ledger: Ledger): Promise<World> => {
  const lead = leadFrom(startAt);
  moveDate(lead);
  const services = await openServices(deployment, lead);
  await seedOffice(services.table);
  const { invoke } = services.fleet;
  const { onAnswer, onSettled } = printers(ledger, openTally(services));
  const delivery = openDelivery(deployment.mapping, services.fleet);
  const course = courseOf(services, delivery, { lead, onSettled });
  const accounts = openAccounts({ invoke });
  const gateway = openGateway({ deployment, invoke, claimsOf: accounts.claimsOf, onAnswer });
  let isOn = true;
  let lastWritten = 0;
  const fetch: typeof gateway = async (input, init) => {
    const before = services.counts().written;
    const response = await gateway(input, init);
    lastWritten = services.counts().written - before;
    // To whoever asked, the request is answered: what follows fails by itself.
    if (isOn && init?.method !== 'GET') await course.settle().catch((error) => ledger.failed('what follows', error));
    return response;
  };
  return {
    ...services,
    ...openClients({ baseUrl, accounts, fetch }),
    ledger,
    delivery,
    course,
    lastWritten: () => lastWritten,
    request: (path, init) => fetch(`${baseUrl}${path}`, init),
    moveTo: (instant) => moveTo(instant, lead),
    handOn: (wish) => {
      isOn = wish;
    },
  };
};
