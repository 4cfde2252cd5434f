import { draftStore } from '../../ui/draft-store.ts';

/** A file on its way: where it belongs, and how far it is. Its bytes are kept apart. */
export interface UploadJob {
  readonly jobId: string;
  readonly month: string;
  readonly indicatorId: string;
  readonly usualSource: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256?: string;
  /** Bytes of the file as it was chosen, where it was made smaller. */
  readonly shrunkFrom?: number;
  /** Once the server knows the file. */
  readonly evidenceId?: string;
}

interface KeptJobs {
  readonly jobs: readonly UploadJob[];
  readonly savedAt: string;
}

interface KeptBytes {
  readonly bytes: Blob;
  readonly savedAt: string;
}

const now = (): string => new Date().toISOString();

/**
 * The uploads of a case on this device. They lie among the drafts: signing out asks about them and deletes them with
 * these.
 */
export const uploadStore = (employeeId: string, caseId: string) => {
  const place = `${employeeId} uploads ${caseId}`;
  const placeOf = (jobId: string): string => `${place} ${jobId}`;
  return {
    jobs: async (): Promise<readonly UploadJob[]> => (await draftStore.read<KeptJobs>(place))?.jobs ?? [],
    keep: (jobs: readonly UploadJob[]): Promise<unknown> =>
      jobs.length === 0 ? draftStore.remove(place) : draftStore.write<KeptJobs>(place, { jobs, savedAt: now() }),
    bytes: async (jobId: string): Promise<Blob | undefined> =>
      (await draftStore.read<KeptBytes>(placeOf(jobId)))?.bytes,
    /** False where the browser keeps nothing: the upload then lasts as long as the page. */
    keepBytes: (jobId: string, bytes: Blob): Promise<boolean> =>
      draftStore.write<KeptBytes>(placeOf(jobId), { bytes, savedAt: now() }),
    removeBytes: (jobId: string): Promise<void> => draftStore.remove(placeOf(jobId)),
  };
};

export type UploadStore = ReturnType<typeof uploadStore>;
