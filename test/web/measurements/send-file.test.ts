import { describe, expect, it } from 'vitest';
import { PartRefused, type SendEffects, sendFile } from '../../../web/measurements/uploads/send-file.ts';

const job = {
  jobId: 'job-1',
  month: '2026-03',
  indicatorId: 'a',
  usualSource: 'Register',
  name: 'Foto.jpg',
  contentType: 'image/jpeg',
  size: 10,
  sha256: 'a'.repeat(64),
};
const bytes = new Blob(['0123456789']);
const stretches = [
  { number: 1, from: 0, size: 4 },
  { number: 2, from: 4, size: 4 },
  { number: 3, from: 8, size: 2 },
];

/** A server that knows parts by their text, and a network that may fail. */
const openWorld = (arrived: readonly number[] = [], statuses: readonly number[] = []) => {
  const there = new Map(arrived.map((number) => [number, '']));
  const calls: string[] = [];
  const progress: number[] = [];
  const answers = [...statuses];
  let asked = 0;
  const controller = new AbortController();
  const effects: SendEffects = {
    client: {
      registerEvidence: async ({
        idempotencyKey = '',
        body,
      }: {
        idempotencyKey?: string;
        body: { sha256?: string };
      }) => {
        calls.push(`register ${idempotencyKey} ${body.sha256?.slice(0, 3)}`);
        return { status: 201, body: { evidenceId: 'evidence-1', uploadAddress: 'whole' } };
      },
      listEvidenceParts: async () => {
        asked += 1;
        const items = stretches.map((part) => ({
          ...part,
          arrived: there.has(part.number),
          uploadAddress: `${asked}/${part.number}`,
        }));
        return { status: 200, body: { items } };
      },
      confirmEvidence: async ({ evidenceId, idempotencyKey }: { evidenceId: string; idempotencyKey?: string }) => {
        calls.push(`confirm ${evidenceId} ${idempotencyKey}`);
        return { status: 200, body: {} };
      },
    } as unknown as SendEffects['client'],
    put: async (address, part, onSent) => {
      const status = answers.shift() ?? 200;
      if (status === 0) throw new TypeError('the network failed');
      onSent(part.size);
      if (status < 300) there.set(Number(address.split('/')[1]), await part.text());
      calls.push(`put ${address} ${status}`);
      return status;
    },
    signal: controller.signal,
    onProgress: (sent) => progress.push(sent),
    onRegistered: async (evidenceId) => void calls.push(`known ${evidenceId}`),
  };
  return { effects, calls, progress, there, controller };
};

describe('sending a file', () => {
  it('registers it, sends its parts, and has the arrival confirmed', async () => {
    const { effects, calls, progress, there } = openWorld();
    expect(await sendFile('case-1', { job, bytes }, effects)).toBe('evidence-1');
    expect(calls).toEqual([
      'register evidence.job-1 aaa',
      'known evidence-1',
      'put 1/1 200',
      'put 1/2 200',
      'put 1/3 200',
      'confirm evidence-1 arrival.job-1',
    ]);
    expect([...there.values()]).toEqual(['0123', '4567', '89']);
    expect([progress[0], progress.at(-1)]).toEqual([0, 10]);
  });

  it('goes on from what is there, without registering again', async () => {
    const { effects, calls, progress } = openWorld([1, 3]);
    await sendFile('case-1', { job: { ...job, evidenceId: 'evidence-0' }, bytes }, effects);
    expect(calls).toEqual(['put 1/2 200', 'confirm evidence-0 arrival.job-1']);
    expect(progress[0]).toBe(6);
  });

  it('asks for new addresses when they have expired', async () => {
    const { effects, calls } = openWorld([], [200, 403]);
    await sendFile('case-1', { job, bytes }, effects);
    expect(calls.filter((call) => call.startsWith('put'))).toEqual([
      'put 1/1 200',
      'put 1/2 403',
      'put 2/2 200',
      'put 2/3 200',
    ]);
  });

  it('gives up when fresh addresses are refused too', async () => {
    const { effects, calls } = openWorld([], [403, 403]);
    await expect(sendFile('case-1', { job, bytes }, effects)).rejects.toThrow(PartRefused);
    expect(calls.join()).not.toContain('confirm');
  });

  it('stops where the network fails', async () => {
    const { effects, there } = openWorld([], [200, 0]);
    await expect(sendFile('case-1', { job, bytes }, effects)).rejects.toThrow('the network failed');
    expect([...there.keys()]).toEqual([1]);
  });

  it('is not confirmed after it was cancelled', async () => {
    const { effects, calls, controller } = openWorld([1, 2, 3]);
    controller.abort();
    await expect(sendFile('case-1', { job, bytes }, effects)).rejects.toThrow(/abort/i);
    expect(calls.join()).not.toContain('confirm');
  });
});
