import { sha256Of } from './file-hash.ts';
import { evidenceName, isPicture, type Objection, objectionTo, typeOf, type UploadPlace } from './file-offer.ts';
import { shrinkPicture } from './shrink-picture.ts';
import type { UploadJob } from './upload-store.ts';

export interface PreparedFile {
  readonly job: UploadJob;
  readonly bytes: Blob;
}

const asSent = async (file: File): Promise<{ readonly blob: Blob; readonly name: string; readonly type: string }> => {
  if (!isPicture(file)) return { blob: file, name: file.name, type: typeOf(file) };
  const { blob, name } = await shrinkPicture(file, file.name);
  return { blob, name, type: 'image/jpeg' };
};

/** Makes a chosen file ready to be sent: judged, pictures redrawn, with its hash. Gives the objection where it can't be. */
export const prepareFile = async (
  file: File,
  place: UploadPlace,
  newId: () => string,
): Promise<PreparedFile | Objection | 'unreadable'> => {
  const objection = objectionTo(file);
  if (objection !== undefined) return objection;
  try {
    const { blob, name, type } = await asSent(file);
    const job = {
      ...place,
      jobId: newId(),
      name: evidenceName(name),
      contentType: type,
      size: blob.size,
      sha256: await sha256Of(blob),
      ...(isPicture(file) ? { shrunkFrom: file.size } : {}),
    };
    return { job, bytes: new Blob([blob]) };
  } catch {
    // A picture that the browser can't draw, or a file that was moved meanwhile.
    return 'unreadable';
  }
};
