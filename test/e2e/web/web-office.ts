import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordRunEnd } from '../../../functions/runs/record-run-end.ts';
import { officeNamed, usualOffice } from '../../../local/demo/offices.ts';
import { openCycleForDemo } from '../../../local/demo/open-cycle.ts';
import { seedOffice } from '../../../local/demo/seed-office.ts';
import { openMailSink } from '../../../local/mail-sink.ts';
import { openRuntime } from '../../../local/runtime/open-runtime.ts';
import { signIn } from '../../../local/token.ts';
import { cases } from '../../../shared/data/cases.ts';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { type Client, openClient } from '../../../web/client.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The plan of the supervisor, from which the employee derives. */
export const supervisorPlan: PlanContent = {
  objectives: [
    {
      objectiveId: 'administrasi',
      kind: 'main',
      text: 'Tertibnya administrasi kantor kecamatan',
      indicators: [
        {
          indicatorId: 'surat-tepat-waktu',
          name: 'Persentase surat yang dijawab tepat waktu',
          aspect: 'time',
          unitOfMeasure: 'persen',
          direction: 'higher',
          formula: 'ratio',
          target: { value: 95 },
          accumulation: 'mean',
          method: 'Buku agenda',
        },
      ],
    },
  ],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
};

interface WebOfficeWish {
  readonly yearOpen?: boolean;
  /** Which of the example offices. */
  readonly name?: string;
}

/**
 * The example office, served with the web application on this machine: with its year open, or as HR finds it before there
 * is one, with a wrong supervisor in the personnel file.
 */
export const openWebOffice = async ({ yearOpen = true, name = usualOffice }: WebOfficeWish = {}) => {
  const directory = await mkdtemp(join(tmpdir(), 'capaian-web-'));
  const office = officeNamed(name);
  const runtime = await openRuntime({
    directory,
    port: await freePort(),
    agencyIds: [office.agency.agencyId],
    office: office.agency.name,
    demo: { people: office.accounts, startAt: '2026-01-05T01:00:00.000Z' },
    web: true,
    log: (event, facts) => {
      if (event === 'fault') console.error(facts);
    },
  });
  await seedOffice(office, { table: runtime.deps.table, accounts: runtime.accounts });
  if (yearOpen) await openCycleForDemo(office, runtime);
  const { baseUrl, clock, settler, operatorKey } = runtime;
  const clientOf = async (login: string): Promise<Client> => {
    const { accessToken } = await signIn({ baseUrl, login });
    return openClient({ baseUrl: `${baseUrl}/api`, getToken: () => accessToken, language: 'id' });
  };
  const sink = openMailSink(runtime.deps.table, clock);
  return {
    baseUrl,
    /** Lets a browser move the time on the page of the clock. */
    operatorKey,
    /** The personnel file in which HR has put the wrong supervisor right. */
    corrections: office.files.corrections,
    now: () => clock.now(),
    clientOf,
    settle: () => settler.settle(),
    /** Lets the time pass until an instant, with everything that falls due on the way. */
    advanceTo: (instant: string) => clock.advanceTo(instant, settler),
    /** The path to which the newest letter to that address leads, once the letters of the next hours are out. */
    newestMailLink: async (to: string, hours = 2): Promise<string> => {
      await clock.advanceTo(new Date(Date.parse(clock.now()) + hours * 3_600_000).toISOString(), settler);
      const [newest] = (await sink.list({ to })).letters;
      const letter = newest && (await sink.read(newest.letterId));
      const link = letter?.text.match(/http:\S+\/tugas\/\S+/)?.[0];
      if (link === undefined) throw new Error(`no letter to ${to} leads to a task: ${letter?.text}`);
      return link;
    },
    /** The text of every letter to that address. */
    lettersTo: async (to: string): Promise<readonly string[]> => {
      const { letters } = await sink.list({ to });
      return Promise.all(letters.map(async ({ letterId }) => (await sink.read(letterId))?.text ?? ''));
    },
    /** Notes that the execution failed in which the task of a person's case waits. */
    failRunOf: async (login: string, machine: string): Promise<void> => {
      const { caseId } = await planOf(await clientOf(login));
      const store = cases(runtime.deps.table, office.agency.agencyId);
      const [task] = (await store.tasksOfCase(caseId)).filter(({ status }) => status === 'open');
      if (task === undefined) throw new Error('no execution waits');
      const { execution, cycleId, segmentId } = task;
      const input = { agencyId: office.agency.agencyId, cycleId, caseId, segmentId };
      const end = { machine, execution, status: 'failed', at: clock.now(), input, error: 'Unexpected' } as const;
      await recordRunEnd(end, runtime.deps);
    },
    close: async () => {
      await runtime.close();
      await rm(directory, { recursive: true });
    },
  };
};

export type WebOffice = Awaited<ReturnType<typeof openWebOffice>>;

/** Where the one plan of a person is. */
export const planOf = async (client: Client) => {
  const { body } = await client.listMyCases({});
  const [one] = body.items;
  const segmentId = one?.segments.at(-1)?.segmentId;
  if (one === undefined || segmentId === undefined) throw new Error('this person has no plan');
  return { caseId: one.caseId, segmentId };
};

/** Has the supervisor's plan approved by the supervisor's own superior. */
export const approvePlanOf = async (office: WebOffice, login: string, superior: string): Promise<void> => {
  const client = await office.clientOf(login);
  const at = await planOf(client);
  const saved = await client.saveTargets({ ...at, body: supervisorPlan, ifMatch: 0 });
  const submitted = await client.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
  await (await office.clientOf(superior)).approveTargets({ ...at, ifMatch: submitted.etag ?? 0 });
  await office.settle();
};
