import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ObjectVersion,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { fileParts } from '../../shared/domain/measurements/file-parts.ts';
import { type FilePromise, type Files, partType } from '../../shared/ports/files.ts';
import { type Environment, required } from './environment.ts';

export interface S3Options {
  /** Made with `requestChecksumCalculation: 'WHEN_REQUIRED'`, else an address demands the checksum of no bytes. */
  readonly client: S3Client;
  readonly bucket: string;
}

const largest = 10 * 1024 * 1024;
const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;

const contentDisposition = (name: string): string => {
  const plain = name.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** The versions under a prefix, newest first of each key as S3 lists them. */
const versionsUnder = async (prefix: string, { client, bucket }: S3Options): Promise<readonly ObjectVersion[]> => {
  const found: ObjectVersion[] = [];
  let after: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
  while (after) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...after }));
    found.push(...(page.Versions ?? []));
    after = nextOf(page);
  }
  return found;
};

interface VersionPage {
  readonly IsTruncated?: boolean | undefined;
  readonly NextKeyMarker?: string | undefined;
  readonly NextVersionIdMarker?: string | undefined;
}

const nextOf = ({ IsTruncated, NextKeyMarker, NextVersionIdMarker }: VersionPage) =>
  IsTruncated && NextKeyMarker !== undefined && NextVersionIdMarker !== undefined
    ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker }
    : undefined;

/** An address lets its holder PUT again while it lasts. The first upload counts: nobody's evidence is exchanged later. */
const firstVersion = async (key: string, options: S3Options): Promise<ObjectVersion | undefined> =>
  (await versionsUnder(key, options)).filter(({ Key }) => Key === key).at(-1);

/** S3 knows no SHA-256 of bytes that came without one, so they are read: at most 10 MB, once per file. */
const sha256Of = async (key: string, versionId: string | undefined, { client, bucket }: S3Options) => {
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, ...pinned(versionId) });
  const { Body } = await client.send(command);
  const hash = createHash('sha256');
  for await (const chunk of Body as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest('hex');
};

const pinned = (versionId: string | undefined) => (versionId === undefined ? {} : { VersionId: versionId });

/** Parts lie apart from files, so that the bucket can forget those of uploads that nobody ends. */
const partKey = (key: string, number: number): string => `parts/${key}/${number}`;

/** An address that takes exactly this type and size. */
const putAddress = (key: string, { contentType, size }: FilePromise, { client, bucket }: S3Options): Promise<string> =>
  getSignedUrl(
    client,
    new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: size }),
    { expiresIn: uploadSeconds, signableHeaders: new Set(['content-type', 'content-length', 'host']) },
  );

const ofAcceptedSize = (file: FilePromise): FilePromise => {
  const { size } = file;
  if (Number.isSafeInteger(size) && size >= 1 && size <= largest) return file;
  throw new RangeError(`a file has 1 to ${largest} bytes, got ${size}`);
};

/** The newest version of each part that is there in its size, by its key. */
const arrivedParts = async (key: string, { size }: FilePromise, options: S3Options) => {
  const versions = await versionsUnder(`parts/${key}/`, options);
  return new Map(
    fileParts(size).flatMap((part) => {
      const newest = versions.find(({ Key }) => Key === partKey(key, part.number));
      return newest?.Size === part.size ? [[part.number, newest] as const] : [];
    }),
  );
};

const bytesOf = async ({ Key, VersionId }: ObjectVersion, { client, bucket }: S3Options): Promise<Uint8Array> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key, ...pinned(VersionId) }));
  if (!Body) throw new Error('S3 listed a part and gave nothing of it');
  return Body.transformToByteArray();
};

/** Evidence and documents in a versioned bucket, behind presigned addresses: the bytes never pass through the API. */
export const s3Files = (options: S3Options): Files => {
  const { client, bucket } = options;
  return {
    uploadAddress: async (key, file) => putAddress(key, ofAcceptedSize(file), options),
    parts: async (key, file) => {
      const arrived = await arrivedParts(key, ofAcceptedSize(file), options);
      return Promise.all(
        fileParts(file.size).map(async (part) => ({
          ...part,
          arrived: arrived.has(part.number),
          uploadAddress: await putAddress(
            partKey(key, part.number),
            { contentType: partType, size: part.size },
            options,
          ),
        })),
      );
    },
    join: async (key, file) => {
      const { size, contentType } = ofAcceptedSize(file);
      if (await firstVersion(key, options)) return;
      const arrived = await arrivedParts(key, file, options);
      if (arrived.size < fileParts(size).length) return;
      const parts = await Promise.all([...arrived.values()].map((part) => bytesOf(part, options)));
      const Body = Buffer.concat(parts);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, Body }));
    },
    downloadAddress: async (key, { name }) => {
      const version = await firstVersion(key, options);
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: contentDisposition(name),
        ...pinned(version?.VersionId),
      });
      return getSignedUrl(client, command, { expiresIn: downloadSeconds });
    },
    stat: async (key) => {
      const version = await firstVersion(key, options);
      if (!version) return undefined;
      return { size: version.Size ?? 0, sha256: await sha256Of(key, version.VersionId, options) };
    },
  };
};

export const filesFrom = (environment: Environment): Files =>
  s3Files({
    client: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    bucket: required(environment, 'BUCKET_NAME'),
  });
