import type { Access } from './access.ts';
import type { Asked, Reply } from './cloud.ts';
import { isAsSigned } from './presigned.ts';

interface Version {
  readonly id: string;
  readonly bytes: Buffer;
  readonly contentType: string;
}

const problem = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});

const listing = (key: string, versions: readonly Version[]): Reply => {
  // The newest first, as S3 lists them.
  const entries = [...versions]
    .reverse()
    .map(
      ({ id, bytes }) => `<Version><Key>${key}</Key><VersionId>${id}</VersionId><Size>${bytes.length}</Size></Version>`,
    );
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0"?><ListVersionsResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListVersionsResult>`,
  };
};

/** A versioned bucket of S3: files come and go by presigned addresses, and functions list and read versions. */
export const openBucket = (secret: string, access: Access) => {
  const files = new Map<string, Version[]>();

  const put = (key: string, { body, headers }: Asked): Reply => {
    const versions = files.get(key) ?? [];
    const id = `version-${versions.length + 1}`;
    versions.push({ id, bytes: body, contentType: headers['content-type'] ?? '' });
    files.set(key, versions);
    return { status: 200, headers: { etag: `"${id}"`, 'x-amz-version-id': id } };
  };

  const get = (key: string, versionId: string | null): Reply => {
    const versions = files.get(key) ?? [];
    const found = versionId === null ? versions.at(-1) : versions.find(({ id }) => id === versionId);
    if (found === undefined) return problem(404, 'NoSuchKey');
    return { status: 200, headers: { 'content-type': found.contentType }, body: found.bytes };
  };

  return {
    answer: async (asked: Asked): Promise<Reply> => {
      const { method, url, role } = asked;
      const [, bucket = '', ...path] = url.pathname.split('/').map(decodeURIComponent);
      const [key, arn] = [path.join('/'), `arn:aws:s3:::${bucket}`];
      if (url.searchParams.has('X-Amz-Signature') && !isAsSigned(asked, secret)) {
        return problem(403, 'SignatureDoesNotMatch');
      }
      if (url.searchParams.has('versions')) {
        access.check(role, 's3:ListBucketVersions', arn);
        const prefix = url.searchParams.get('prefix') ?? '';
        return listing(prefix, files.get(prefix) ?? []);
      }
      const versionId = url.searchParams.get('versionId');
      const reading = versionId === null ? 's3:GetObject' : 's3:GetObjectVersion';
      access.check(role, method === 'PUT' ? 's3:PutObject' : reading, `${arn}/${key}`);
      return method === 'PUT' ? put(key, asked) : get(key, versionId);
    },
  };
};
