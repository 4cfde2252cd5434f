import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { s3Files } from '../../../functions/aws/s3-files.ts';

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
const key = 'contoh/case-1/evidence-1';

beforeEach(() => client.reset());

describe('an upload address', () => {
  it('signs type and size, and asks for no checksum', async () => {
    const address = new URL(await files.uploadAddress(key, { contentType: 'application/pdf', size: 1234 }));
    expect(address.pathname).toBe('/contoh/case-1/evidence-1');
    expect(address.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
    expect(address.searchParams.get('X-Amz-Expires')).toBe('900');
    expect([...address.searchParams.keys()].filter((name) => /checksum/i.test(name))).toEqual([]);
  });

  it.each([0, 10 * 1024 * 1024 + 1, 1.5])('is refused for a file of %s bytes', async (size) => {
    await expect(files.uploadAddress(key, { contentType: 'image/png', size })).rejects.toThrow(RangeError);
  });
});

describe('a download address', () => {
  it('saves under the name that was given, and leads to the first upload', async () => {
    client.on(ListObjectVersionsCommand).resolves({
      Versions: [
        { Key: key, VersionId: 'later' },
        { Key: key, VersionId: 'first' },
        { Key: `${key}0`, VersionId: 'other' },
      ],
    });
    const address = new URL(await files.downloadAddress(key, { name: 'Laporan "Mei" é.pdf' }));
    expect(address.searchParams.get('versionId')).toBe('first');
    expect(address.searchParams.get('response-content-disposition')).toBe(
      'attachment; filename="Laporan _Mei_ _.pdf"; filename*=UTF-8\'\'Laporan%20%22Mei%22%20%C3%A9.pdf',
    );
    expect(address.searchParams.get('X-Amz-Expires')).toBe('300');
  });
});

describe('what arrived', () => {
  it('is nothing before the upload', async () => {
    client.on(ListObjectVersionsCommand).resolves({});
    await expect(files.stat(key)).resolves.toBeUndefined();
  });

  it('is the size and SHA-256 of the first upload, on whatever page it is listed', async () => {
    client
      .on(ListObjectVersionsCommand, { Bucket: 'evidence', Prefix: key })
      .resolves({
        Versions: [{ Key: key, VersionId: 'later', Size: 9 }],
        IsTruncated: true,
        NextKeyMarker: key,
        NextVersionIdMarker: 'later',
      })
      .on(ListObjectVersionsCommand, { VersionIdMarker: 'later' })
      .resolves({ Versions: [{ Key: key, VersionId: 'first', Size: 3 }] });
    client
      .on(GetObjectCommand, { Bucket: 'evidence', Key: key, VersionId: 'first' })
      .resolves({ Body: Readable.from([Buffer.from('a'), Buffer.from('bc')]) as never });
    await expect(files.stat(key)).resolves.toEqual({
      size: 3,
      // The test vector of FIPS 180-2 for "abc".
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});
