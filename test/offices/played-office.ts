import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Office } from '../../local/demo/office-data.ts';
import { officeNamed } from '../../local/demo/offices.ts';
import { seedOffice } from '../../local/demo/seed-office.ts';
import { openCast } from '../../local/demo/year/cast.ts';
import { openCourier } from '../../local/demo/year/courier.ts';
import { openDemoClock } from '../../local/demo/year/demo-clock.ts';
import { caseOf, everyItem, hrOf, type Scene } from '../../local/demo/year/scene.ts';
import { type Played, playYear } from '../../local/demo/year/year.ts';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { freePort } from '../local/office.ts';

const silent = { begin: () => undefined, at: () => undefined, tell: () => undefined, end: () => undefined };

const openOffice = async (name: string, faults: unknown[], neighbour?: Office) => {
  const office = officeNamed(name);
  const directory = mkdtempSync(join(tmpdir(), `capaian-${name}-`));
  const runtime = await openRuntime({
    directory,
    port: await freePort(),
    agencyIds: [office, ...(neighbour ? [neighbour] : [])].map(({ agency }) => agency.agencyId),
    office: office.agency.name,
    demo: { people: [...office.accounts, ...(neighbour?.accounts ?? [])], startAt: '2026-01-05T01:00:00.000Z' },
    log: (event, facts) => event === 'fault' && faults.push(facts),
  });
  for (const one of [office, ...(neighbour ? [neighbour] : [])]) {
    await seedOffice(one, { table: runtime.deps.table, accounts: runtime.accounts });
  }
  const close = async () => {
    await runtime.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { office, runtime, close };
};

/** An office after its year, as each of its people sees it, by login. */
export interface PlayedOffice {
  readonly scene: Scene;
  readonly played: Played;
  readonly faults: readonly unknown[];
  readonly idOf: (login: string) => string;
  readonly as: (login: string) => ReturnType<Scene['as']>;
  readonly hr: ReturnType<Scene['as']>;
  /** The personnel office of another agency on the same server, where one was wished for. */
  readonly neighbourHr: ReturnType<Scene['as']> | undefined;
  readonly caseOf: (login: string) => ReturnType<typeof caseOf>;
  /** The result that counts, as the person sees it. */
  readonly resultOf: (login: string) => Promise<CountingResult>;
  readonly followUpsOf: (login: string) => Promise<readonly FollowUp[]>;
  readonly close: () => Promise<void>;
}

type Answer<Name extends 'getResult' | 'listFollowUps'> = Awaited<ReturnType<ReturnType<Scene['as']>[Name]>>['body'];
type FollowUp = Answer<'listFollowUps'>['items'][number];
type CountingResult = Answer<'getResult'>['layers'][number];

/** Plays the whole year of an example office on a server of its own, over HTTP, perhaps beside another agency. */
export const playOffice = async (name: string, neighbourName?: string): Promise<PlayedOffice> => {
  const faults: unknown[] = [];
  const neighbour = neighbourName === undefined ? undefined : officeNamed(neighbourName);
  const { office, runtime, close } = await openOffice(name, faults, neighbour);
  const { baseUrl, operatorKey } = runtime;
  const courier = openCourier({ atOnce: 8 });
  const { as } = openCast({ baseUrl, office, courier });
  const clock = openDemoClock({ baseUrl, operatorKey, courier });
  const stage = { office, baseUrl, as, clock, courier, notes: new Map<string, string>() };
  const played = await playYear(stage, silent);
  const scene: Scene = { ...stage, progress: silent, cycleId: played.opening.cycleId };
  const idOf = (login: string): string => {
    const account = office.accounts.find((one) => one.login === login);
    if (account === undefined) throw new Error(`nobody signs in as ${login}`);
    return account.employeeId;
  };
  const yearOf = (login: string) => caseOf(idOf(login), scene);
  return {
    scene,
    played,
    faults,
    idOf,
    as: (login) => as(idOf(login)),
    hr: as(hrOf(office)),
    neighbourHr: neighbour && openCast({ baseUrl, office: neighbour, courier }).as(hrOf(neighbour)),
    caseOf: yearOf,
    resultOf: async (login) => {
      const { caseId } = await yearOf(login);
      const last = (await as(idOf(login)).getResult({ caseId })).body.layers.at(-1);
      if (last === undefined) throw new Error(`${login} has no result`);
      return last;
    },
    followUpsOf: async (login) => {
      const { caseId } = await yearOf(login);
      return everyItem((query) => as(idOf(login)).listFollowUps({ caseId, query }));
    },
    close,
  };
};
