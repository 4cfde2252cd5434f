import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileParts } from '../shared/domain/measurements/file-parts.ts';
import { type FilePromise, type Files, partType } from '../shared/ports/files.ts';
import { Conflict, type Table } from '../shared/ports/table.ts';
import { type Answer, gatewayMessage } from './answer.ts';
import { filesPrefix, type Permit, permitOf, signedAddress } from './file-address.ts';
import { openFileParts } from './file-parts.ts';
import { localKeys } from './local-keys.ts';
import { storedSecret } from './secret.ts';
import type { Mount } from './server.ts';

export interface DiskFilesOptions {
  /** The folder; made when missing. */
  readonly directory: string;
  readonly table: Table;
  readonly baseUrl: string;
  /** Real time in milliseconds, for tests. */
  readonly realTime?: () => number;
}

export interface DiskFiles extends Files {
  readonly mount: Mount;
}

interface StoredFile {
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

const largest = 10 * 1024 * 1024;
const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;

/** By the hashes of key and content: no key can name a path, and no upload can touch the file of another. */
export const pathOf = (directory: string, key: string, content: string): string => {
  const name = createHash('sha256').update(`${key}\n${content}`).digest('hex');
  return join(directory, name.slice(0, 2), name);
};

type Received = { readonly size: number; readonly sha256: string } | 'wrong-size';

/** Streams the body to a file that is on the disk when this returns. Nothing is kept of a body of another size. */
const receive = async (body: AsyncIterable<Buffer>, path: string, size: number): Promise<Received> => {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let received = 0;
  try {
    for await (const chunk of body) {
      received += chunk.length;
      if (received > size) return 'wrong-size';
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    if (received !== size) return 'wrong-size';
    await file.sync();
    return { size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
};

/** A rename lasts only once its folder is on the disk too. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const bodyOf = (request: IncomingMessage): AsyncIterable<Buffer> => request.iterator({ destroyOnReturn: false });

const ofAcceptedSize = (file: FilePromise): FilePromise => {
  const { size } = file;
  if (Number.isSafeInteger(size) && size >= 1 && size <= largest) return file;
  throw new RangeError(`a file has 1 to ${largest} bytes, got ${size}`);
};

const exactType = (request: IncomingMessage): string => `${request.headers['content-type'] ?? ''}`;

const contentDisposition = (name: string): string => {
  const plain = name.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** Evidence and documents in a folder, behind addresses that are signed and expire, as S3's presigned ones do. */
export const openDiskFiles = async (options: DiskFilesOptions): Promise<DiskFiles> => {
  const { directory, table, baseUrl, realTime = Date.now } = options;
  const secret = await storedSecret(table, 'file-addresses');
  const incoming = join(directory, 'incoming');
  // What a crash left half-way.
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true });
  const parts = await openFileParts(join(directory, 'parts'), realTime());
  const seconds = (): number => Math.floor(realTime() / 1000);

  const stored = async (key: string): Promise<StoredFile | undefined> =>
    (await table.get(localKeys.file(key)))?.file as StoredFile | undefined;

  /** The first upload stays: what somebody has looked at is not replaced behind their back. */
  const keep = async (key: string, temporary: string, file: StoredFile): Promise<Answer> => {
    const path = pathOf(directory, key, file.sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
    await syncFolder(dirname(path));
    const kept: Answer = { status: 200, headers: { etag: `"${file.sha256}"` } };
    try {
      await table.transact([{ put: { ...localKeys.file(key), file }, if: { absent: true } }]);
      return kept;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if ((await stored(key))?.sha256 === file.sha256) return kept;
      await rm(path, { force: true });
      return gatewayMessage(412, 'There is another file already');
    }
  };

  const upload = async (permit: Permit, request: IncomingMessage): Promise<Answer> => {
    const { contentType = '', size = 0 } = permit;
    if (exactType(request) !== contentType) return gatewayMessage(403, `The content type must be ${contentType}`);
    const declared = request.headers['content-length'];
    if (declared !== undefined && Number(declared) !== size) return gatewayMessage(400, `The size must be ${size}`);
    const temporary = join(incoming, randomUUID());
    try {
      const received = await receive(bodyOf(request), temporary, size);
      if (received === 'wrong-size') return gatewayMessage(400, `The size must be ${size}`);
      if (permit.part === undefined) return await keep(permit.key, temporary, { ...received, contentType });
      await parts.keep(temporary, permit.key, permit.part);
      return { status: 200, headers: { etag: `"${received.sha256}"` } };
    } finally {
      await rm(temporary, { force: true });
    }
  };

  /** Two who join at once keep the same bytes; whoever comes later finds no parts, or the file. */
  const joinParts = async (key: string, { size, contentType }: FilePromise): Promise<void> => {
    if (await stored(key)) return;
    if ((await parts.arrived(key, size)).size < fileParts(size).length) return;
    const temporary = join(incoming, randomUUID());
    try {
      const received = await receive(parts.read(key, size), temporary, size);
      if (received !== 'wrong-size') await keep(key, temporary, { ...received, contentType });
      await parts.remove(key);
    } finally {
      await rm(temporary, { force: true });
    }
  };

  const download = async (permit: Permit, response: ServerResponse): Promise<Answer | undefined> => {
    const file = await stored(permit.key);
    if (!file) return gatewayMessage(404, 'Not Found');
    const path = pathOf(directory, permit.key, file.sha256);
    // Known to the table but not on the disk is a fault, which must not end as half an answer.
    await access(path);
    response.setHeader('content-type', file.contentType);
    response.setHeader('content-length', file.size);
    response.setHeader('content-disposition', contentDisposition(permit.name ?? 'file'));
    response.setHeader('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
    if (response.req.method === 'HEAD') response.end();
    // A reader who leaves half-way is no fault.
    else await pipeline(createReadStream(path), response).catch(() => response.destroy());
    return undefined;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> => {
    const permit = permitOf(new URL(`${baseUrl}${request.url}`), secret);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (!permit || permit.method !== method || permit.expires < seconds()) {
      return gatewayMessage(403, 'This address has expired or is not valid');
    }
    return permit.method === 'PUT' ? upload(permit, request) : download(permit, response);
  };

  const putAddress = (key: string, wanted: Pick<Permit, 'contentType' | 'size' | 'part'>): string =>
    signedAddress(baseUrl, { method: 'PUT', key, ...wanted, expires: seconds() + uploadSeconds }, secret);

  return {
    uploadAddress: async (key, file) => putAddress(key, ofAcceptedSize(file)),
    parts: async (key, file) => {
      const arrived = await parts.arrived(key, ofAcceptedSize(file).size);
      return fileParts(file.size).map((part) => ({
        ...part,
        arrived: arrived.has(part.number),
        uploadAddress: putAddress(key, { contentType: partType, size: part.size, part: part.number }),
      }));
    },
    join: (key, file) => joinParts(key, ofAcceptedSize(file)),
    downloadAddress: async (key, { name }) =>
      signedAddress(
        baseUrl,
        // The query of an address can't carry half a surrogate pair.
        { method: 'GET', key, name: name.toWellFormed(), expires: seconds() + downloadSeconds },
        secret,
      ),
    stat: async (key) => {
      const file = await stored(key);
      return file && { size: file.size, sha256: file.sha256 };
    },
    mount: { prefix: filesPrefix, handle: answer },
  };
};
