import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generateAuthority, generateServerCertificate, type KeyPair } from './generated-certificate.ts';

type CertificateWish =
  | { readonly kind: 'files'; readonly certFile: string; readonly keyFile: string }
  | { readonly kind: 'generated' };

export interface CertificateOptions {
  readonly wish: CertificateWish;
  readonly dataFolder: string;
  /** Names and addresses by which people reach the server; the first is that of the public address. */
  readonly names: readonly string[];
}

export interface Certificate extends KeyPair {
  readonly kind: CertificateWish['kind'];
  /** SHA-256 of the certificate that people have to trust: the authority's when generated. */
  readonly fingerprint: string;
  readonly validTo: Date;
  /** The file that browsers must be given, when generated. */
  readonly authorityFile?: string;
}

const day = 24 * 60 * 60 * 1000;
const renewWithin = 30 * day;

const tlsFolder = (dataFolder: string): string => join(dataFolder, 'tls');

/** Whole or not at all: a crash must not leave a key without its certificate. */
const writePair = (path: string, pair: KeyPair): void => {
  writeFileSync(`${path}.new`, JSON.stringify(pair), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
};

const readPair = (path: string): KeyPair | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeyPair) : undefined;

const covers = (leaf: X509Certificate, name: string): boolean =>
  (isIP(name) > 0 ? leaf.checkIP(name) : leaf.checkHost(name)) !== undefined;

const isStale = (pair: KeyPair, names: readonly string[], now: number): boolean => {
  const leaf = new X509Certificate(pair.cert);
  return names.some((name) => !covers(leaf, name)) || Date.parse(leaf.validTo) - now < renewWithin;
};

/** Kept in the data folder, made when missing, and made anew 30 days before its end or when a name is added. */
const generated = async ({ dataFolder, names }: CertificateOptions, now: number): Promise<Certificate> => {
  const folder = tlsFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [authorityPath, serverPath] = [join(folder, 'authority.json'), join(folder, 'server.json')];
  const authorityFile = join(folder, 'capaian-ca.pem');
  let authority = readPair(authorityPath);
  if (!authority || Date.parse(new X509Certificate(authority.cert).validTo) - now < 400 * day) {
    authority = await generateAuthority(names[0] ?? '', now);
    writePair(authorityPath, authority);
  }
  writeFileSync(authorityFile, authority.cert, { mode: 0o644 });
  let server = readPair(serverPath);
  const issuer = new X509Certificate(authority.cert).publicKey;
  if (!server || isStale(server, names, now) || !new X509Certificate(server.cert).verify(issuer)) {
    server = await generateServerCertificate(authority, names, now);
    writePair(serverPath, server);
  }
  return {
    ...server,
    kind: 'generated',
    fingerprint: new X509Certificate(authority.cert).fingerprint256,
    validTo: new Date(new X509Certificate(server.cert).validTo),
    authorityFile,
  };
};

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} can't be read: ${(error as NodeJS.ErrnoException).code}`);
  }
};

/** The first certificate of the file is the server's; those that follow lead to the authority. */
const fromFiles = (files: { certFile: string; keyFile: string }): Certificate => {
  const [cert, key] = [read(files.certFile), read(files.keyFile)];
  const leaf = new X509Certificate(cert);
  if (!leaf.checkPrivateKey(createPrivateKey(key))) {
    throw new Error(`the key in ${files.keyFile} is not that of the certificate in ${files.certFile}`);
  }
  return { kind: 'files', cert, key, fingerprint: leaf.fingerprint256, validTo: new Date(leaf.validTo) };
};

/**
 * The certificate of the office: from files, or generated.
 * @throws when a file can't be read, or key and certificate don't belong together
 */
export const openCertificate = async (options: CertificateOptions, now: number = Date.now()): Promise<Certificate> =>
  options.wish.kind === 'files' ? fromFiles(options.wish) : generated(options, now);

/** What a browser would hold against the certificate, in words for a technician. */
export const certificateFaults = (
  certificate: Certificate,
  names: readonly string[],
  now: number = Date.now(),
): readonly string[] => {
  const leaf = new X509Certificate(certificate.cert);
  return [
    ...names.filter((name) => !covers(leaf, name)).map((name) => `it does not name ${name}`),
    ...(certificate.validTo.getTime() <= now ? [`it ended at ${certificate.validTo.toISOString()}`] : []),
    ...(Date.parse(leaf.validFrom) > now ? [`it begins only at ${leaf.validFrom}`] : []),
  ];
};
