import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Files } from '../shared/ports/files.ts';
import { Conflict, type Table } from '../shared/ports/table.ts';
import { type Answer, gatewayMessage, writeAnswer } from './answer.ts';
import { filesPrefix, type Permit, permitOf, signedAddress } from './file-address.ts';
import { localKeys } from './local-keys.ts';
import { discardBody } from './request-body.ts';
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

/** A file is found by the hash of its key, so that no key can name a path. */
const pathOf = (directory: string, key: string): string => {
  const name = createHash('sha256').update(key).digest('hex');
  return join(directory, name.slice(0, 2), name);
};

type Received = { readonly size: number; readonly sha256: string } | 'wrong-size';

/** Streams the body to a file that is on the disk when this returns. Nothing is kept of a body of another size. */
const receive = async (request: IncomingMessage, path: string, size: number): Promise<Received> => {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let received = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      received += (chunk as Buffer).length;
      if (received > size) return 'wrong-size';
      hash.update(chunk as Buffer);
      await file.write(chunk as Buffer);
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
  await mkdir(directory, { recursive: true });
  const seconds = (): number => Math.floor(realTime() / 1000);

  const stored = async (key: string): Promise<StoredFile | undefined> =>
    (await table.get(localKeys.file(key)))?.file as StoredFile | undefined;

  /** The first upload stays: what somebody has looked at is not replaced behind their back. */
  const keep = async (permit: Permit, temporary: string, file: StoredFile): Promise<Answer> => {
    const path = pathOf(directory, permit.key);
    await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
    await syncFolder(dirname(path));
    try {
      await table.transact([{ put: { ...localKeys.file(permit.key), file }, if: { absent: true } }]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
    return { status: 200, headers: { etag: `"${file.sha256}"` } };
  };

  const upload = async (permit: Permit, request: IncomingMessage): Promise<Answer> => {
    const { contentType = '', size = 0 } = permit;
    if (exactType(request) !== contentType) return gatewayMessage(403, `The content type must be ${contentType}`);
    const declared = request.headers['content-length'];
    if (declared !== undefined && Number(declared) !== size) return gatewayMessage(400, `The size must be ${size}`);
    const temporary = join(directory, `.${randomUUID()}`);
    try {
      const received = await receive(request, temporary, size);
      if (received === 'wrong-size') return gatewayMessage(400, `The size must be ${size}`);
      const before = await stored(permit.key);
      if (before && before.sha256 !== received.sha256) return gatewayMessage(412, 'There is another file already');
      return await keep(permit, temporary, { ...received, contentType });
    } finally {
      await rm(temporary, { force: true });
    }
  };

  const download = async (permit: Permit, response: ServerResponse): Promise<Answer | undefined> => {
    const file = await stored(permit.key);
    const path = pathOf(directory, permit.key);
    if (!file || !(await stat(path).catch(() => undefined))) return gatewayMessage(404, 'Not Found');
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

  return {
    uploadAddress: async (key, { contentType, size }) => {
      if (!Number.isSafeInteger(size) || size < 1 || size > largest) {
        throw new RangeError(`a file has 1 to ${largest} bytes, got ${size}`);
      }
      return signedAddress(
        baseUrl,
        { method: 'PUT', key, contentType, size, expires: seconds() + uploadSeconds },
        secret,
      );
    },
    downloadAddress: async (key, { name }) =>
      signedAddress(baseUrl, { method: 'GET', key, name, expires: seconds() + downloadSeconds }, secret),
    stat: async (key) => {
      const file = await stored(key);
      return file && { size: file.size, sha256: file.sha256 };
    },
    mount: {
      prefix: filesPrefix,
      handle: async (request, response) => {
        const refused = await answer(request, response);
        if (!refused) return;
        if (!request.complete && request.method === 'PUT') {
          response.setHeader('connection', 'close');
          discardBody(request);
        }
        writeAnswer(response, refused);
      },
    },
  };
};
