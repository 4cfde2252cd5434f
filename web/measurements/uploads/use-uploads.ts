import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApp, useMe } from '../../app/context.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Rejected, UploadPlace } from './file-offer.ts';
import { prepareFile } from './prepare-file.ts';
import { putPart } from './put-part.ts';
import { sendFile } from './send-file.ts';
import { type UploadJob, type UploadStore, uploadStore } from './upload-store.ts';

/** How an upload stands: its turn has not come, it is sent, the network is awaited, or the server refused it. */
export type Progress =
  | { readonly state: 'queued' }
  | { readonly state: 'sending'; readonly sent: number }
  | { readonly state: 'waiting'; readonly sent: number }
  | { readonly state: 'failed'; readonly error: unknown };

export interface Upload {
  readonly job: UploadJob;
  readonly progress: Progress;
}

export type Arrived = (job: UploadJob, evidenceId: string) => Promise<void> | void;

const retryAfterMs = 15_000;

/** Without a network, or with a session that ended: the upload goes on later. */
const isForLater = (error: unknown): boolean =>
  !(error instanceof ProblemError) || [0, 401, 429, 502, 503, 504].includes(error.status);

/** One tab sends at a time; another waits until it is closed. Browsers without locks have no second tab's word for it. */
const alone = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work();

interface Running {
  readonly jobId: string;
  readonly controller: AbortController;
}

/** The list of uploads, on the page and on the device. */
const useUploadList = (store: UploadStore) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latest = useRef(uploads);
  const put = useCallback((next: readonly Upload[]) => {
    latest.current = next;
    setUploads(next);
  }, []);
  const keep = useCallback(
    async (next: readonly Upload[]) => {
      put(next);
      await store.keep(next.map(({ job }) => job));
    },
    [put, store],
  );
  const change = useCallback(
    (jobId: string, progress: Progress) =>
      put(latest.current.map((one) => (one.job.jobId === jobId ? { ...one, progress } : one))),
    [put],
  );
  return { uploads, latest, keep, change };
};

type UploadList = ReturnType<typeof useUploadList>;

const nextOf = ({ latest }: UploadList): Upload | undefined =>
  latest.current.find(({ progress }) => progress.state === 'queued');

const sentOf = (upload: Upload | undefined): number =>
  upload !== undefined && 'sent' in upload.progress ? upload.progress.sent : 0;

/** Sends what is queued, one file after another. */
const useSender = (caseId: string, { list, store }: { list: UploadList; store: UploadStore }, onArrived: Arrived) => {
  const { client } = useApp();
  const running = useRef<Running | undefined>(undefined);
  const left = useRef(false);
  // Whoever leaves the page stops sending: what is left goes on from the device when they come back.
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      running.current?.controller.abort();
    };
  }, []);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  const { latest, keep, change } = list;

  const remove = async (jobId: string): Promise<void> => {
    await keep(latest.current.filter(({ job }) => job.jobId !== jobId));
    await store.removeBytes(jobId);
  };

  const send = async ({ job }: Upload, controller: AbortController): Promise<void> => {
    const { jobId } = job;
    const bytes = memory.get(jobId) ?? (await store.bytes(jobId));
    if (bytes === undefined) return remove(jobId);
    const { signal } = controller;
    const withEvidence = (evidenceId: string) =>
      keep(latest.current.map((one) => (one.job.jobId === jobId ? { ...one, job: { ...one.job, evidenceId } } : one)));
    change(jobId, { state: 'sending', sent: 0 });
    const evidenceId = await sendFile(
      caseId,
      { job, bytes },
      {
        client,
        signal,
        put: putPart(signal),
        onProgress: (sent) => change(jobId, { state: 'sending', sent }),
        onRegistered: withEvidence,
      },
    );
    await arrived.current(job, evidenceId);
    memory.delete(jobId);
    await remove(jobId);
  };

  const failed = (upload: Upload, error: unknown): void => {
    const sent = sentOf(latest.current.find(({ job }) => job.jobId === upload.job.jobId));
    change(upload.job.jobId, isForLater(error) ? { state: 'waiting', sent } : { state: 'failed', error });
  };

  const start = async (): Promise<void> => {
    if (running.current !== undefined) return;
    for (let next = nextOf(list); next !== undefined && !left.current; next = nextOf(list)) {
      const upload = next;
      const controller = new AbortController();
      running.current = { jobId: upload.job.jobId, controller };
      await send(upload, controller).catch((error: unknown) => failed(upload, error));
      running.current = undefined;
    }
  };

  const cancel = async (jobId: string): Promise<void> => {
    if (running.current?.jobId === jobId) running.current.controller.abort();
    memory.delete(jobId);
    await remove(jobId);
  };

  return { start: () => alone(`capaian uploads ${caseId}`, start), cancel };
};

/** The bytes of files that the browser may not keep. */
const memory = new Map<string, Blob>();

/** Uploads that wait for a network go on when it is back, and every quarter of a minute. */
const useGoingOn = (goOn: () => void, waits: boolean): void => {
  const latest = useRef(goOn);
  latest.current = goOn;
  useEffect(() => {
    if (!waits) return undefined;
    const retry = (): void => latest.current();
    const timer = setInterval(retry, retryAfterMs);
    addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', retry);
    };
  }, [waits]);
};

/**
 * The files that are on their way to a case: they go on after a lost network, a reload and an ended session. `known` are
 * the hashes of what has arrived. `onArrived` puts a file in its place before it leaves the device.
 */
export const useUploads = (caseId: string, known: ReadonlySet<string>, onArrived: Arrived) => {
  const { employee } = useMe();
  const store = useMemo(() => uploadStore(employee.employeeId, caseId), [employee.employeeId, caseId]);
  const list = useUploadList(store);
  const { uploads, latest, keep } = list;
  const [rejected, setRejected] = useState<readonly Rejected[]>([]);
  const sender = useSender(caseId, { list, store }, onArrived);

  const queue = (wanted: (upload: Upload) => boolean): void => {
    void keep(latest.current.map((one) => (wanted(one) ? { ...one, progress: { state: 'queued' } } : one)));
    void sender.start();
  };
  const goOn = (): void => queue(({ progress }) => progress.state === 'waiting');
  useGoingOn(
    goOn,
    uploads.some(({ progress }) => progress.state === 'waiting'),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left on the device is looked for once
  useEffect(() => {
    void store.jobs().then((jobs) => {
      const left = jobs.filter((job) => !latest.current.some((one) => one.job.jobId === job.jobId));
      if (left.length === 0) return;
      void keep([...left.map((job): Upload => ({ job, progress: { state: 'queued' } })), ...latest.current]);
      void sender.start();
    });
  }, [store]);

  const addOne = async (file: File, place: UploadPlace): Promise<void> => {
    const prepared = await prepareFile(file, place, () => crypto.randomUUID());
    const reject = (why: Rejected['why']): void =>
      setRejected((before) => [...before, { place, name: file.name, why }]);
    if (typeof prepared === 'string') return reject(prepared);
    const { job, bytes } = prepared;
    const isTwice = known.has(job.sha256 ?? '') || latest.current.some((one) => one.job.sha256 === job.sha256);
    if (isTwice) return reject('twice');
    if (!(await store.keepBytes(job.jobId, bytes))) memory.set(job.jobId, bytes);
    await keep([...latest.current, { job, progress: { state: 'queued' } }]);
    void sender.start();
  };

  return {
    uploads,
    rejected,
    add: async (files: readonly File[], place: UploadPlace): Promise<void> => {
      setRejected((before) => before.filter((one) => one.place.indicatorId !== place.indicatorId));
      for (const file of files) await addOne(file, place);
    },
    cancel: (jobId: string) => void sender.cancel(jobId),
    retry: (jobId: string) => queue(({ job }) => job.jobId === jobId),
  };
};

export type Uploads = ReturnType<typeof useUploads>;
