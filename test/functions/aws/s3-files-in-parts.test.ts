import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ObjectVersion,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { s3Files } from '../../../functions/aws/s3-files.ts';
import { describeResumableFiles } from '../../support/resumable-files.ts';

const client = mockClient(S3Client);
afterAll(() => client.restore());
const files = s3Files({
  client: new S3Client({
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'example', secretAccessKey: 'example' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  }),
  bucket: 'evidence',
});

/** A versioned bucket in memory, the newest version of a key last. */
const bucket: { readonly key: string; readonly bytes: Uint8Array }[] = [];

const versionOf = ({ key, bytes }: (typeof bucket)[number], index: number): ObjectVersion => ({
  Key: key,
  VersionId: `${index}`,
  Size: bytes.length,
});

beforeEach(() => {
  bucket.length = 0;
  client.reset();
  client.on(ListObjectVersionsCommand).callsFake(({ Prefix }: { Prefix: string }) => ({
    Versions: bucket
      .map(versionOf)
      .filter(({ Key }) => Key?.startsWith(Prefix))
      .reverse(),
  }));
  client.on(PutObjectCommand).callsFake(({ Key, Body }: { Key: string; Body: Uint8Array }) => {
    bucket.push({ key: Key, bytes: Body });
    return {};
  });
  client.on(GetObjectCommand).callsFake(({ VersionId }: { VersionId: string }) => {
    const bytes = bucket[Number(VersionId)]?.bytes ?? new Uint8Array();
    return {
      Body: {
        transformToByteArray: async () => bytes,
        async *[Symbol.asyncIterator]() {
          yield bytes;
        },
      },
    };
  });
});

const put = async (address: string, bytes: Uint8Array): Promise<number> => {
  bucket.push({ key: decodeURIComponent(new URL(address).pathname.slice(1)), bytes });
  return 200;
};

describeResumableFiles('in S3', () => ({ files, put }));

describe('the address of a part', () => {
  it('signs its size and leads to a folder that is forgotten', async () => {
    const [, , last] = await files.parts('contoh/case-1/a', { contentType: 'image/png', size: 1_048_676 });
    const address = new URL(last?.uploadAddress ?? '');
    expect(address.pathname).toBe('/parts/contoh/case-1/a/3');
    expect(address.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
  });
});

describe('the whole', () => {
  it('has the type that was announced', async () => {
    const file = { contentType: 'image/png', size: 3 };
    const [only] = await files.parts('contoh/case-1/b', file);
    await put(only?.uploadAddress ?? '', Buffer.from('abc'));
    await files.join('contoh/case-1/b', file);
    expect(client.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'evidence',
      Key: 'contoh/case-1/b',
      ContentType: 'image/png',
    });
  });
});
