import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const address = z.url({ protocol: /^https$/, error: 'must be an address such as https://kinerja.example.go.id' });
const port = z.int().min(1).max(65_535);

const schema = z.strictObject({
  /** The office's data: made when missing, readable by the service's user only. */
  dataFolder: z.string().min(1),
  /** Where people reach the server. */
  publicUrl: address.refine((text) => new URL(text).pathname === '/', { error: 'must have no path' }),
  listen: z
    .strictObject({
      address: z.string().min(1).default('0.0.0.0'),
      port: port.default(443),
      /** Plain HTTP, which only sends people on to HTTPS. */
      redirectPort: port.optional(),
    })
    .prefault({}),
  certificate: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('generated') }),
      z.strictObject({ kind: z.literal('files'), certFile: z.string().min(1), keyFile: z.string().min(1) }),
    ])
    .default({ kind: 'generated' }),
  /** Further names and addresses by which people come, such as the address on the local network. */
  otherNames: z
    .array(z.string().regex(/^[\w.:-]+$/, { error: 'must be a name or an address, without a port' }))
    .default([]),
  mail: z.strictObject({
    host: z.string().min(1),
    port: port.default(587),
    /** TLS from the first byte (port 465); otherwise STARTTLS is demanded before anything is said. */
    tls: z.enum(['implicit', 'starttls', 'none']).default('starttls'),
    user: z.string().optional(),
    /** A file with the password alone; CAPAIAN_SMTP_PASSWORD counts more. */
    passwordFile: z.string().optional(),
    from: z.string().regex(/^[^<>@]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, {
      error: 'must be an address such as Capaian <capaian@example.go.id>',
    }),
    /** So many letters a minute at most, as the mail server allows. */
    perMinute: z.int().min(1).max(6_000).default(60),
  }),
});

/** The settings of an office, from a file of JSON; passwords are never in it. */
export type OfficeConfig = z.infer<typeof schema>;

/** The settings are wrong; the message says where and what is wanted. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
}

const parsed = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BadConfig(code === undefined ? `${path} is no JSON: ${message}` : `${path} can't be read: ${code}`);
  }
};

/**
 * Reads and checks the settings. Paths in it count from the folder of the file.
 * @throws {BadConfig} with everything that is wrong, a line each
 */
export const readConfig = (path: string): OfficeConfig => {
  const result = schema.safeParse(parsed(path));
  if (!result.success) {
    const lines = result.error.issues.map(({ path: place, message }) => `  ${place.join('.') || '(file)'}: ${message}`);
    throw new BadConfig(`${path} is not as it should be:\n${lines.join('\n')}`);
  }
  const config = result.data;
  const here = (file: string): string => resolve(dirname(path), file);
  const { certificate, mail } = config;
  return {
    ...config,
    publicUrl: new URL(config.publicUrl).origin,
    dataFolder: here(config.dataFolder),
    certificate:
      certificate.kind === 'files'
        ? { ...certificate, certFile: here(certificate.certFile), keyFile: here(certificate.keyFile) }
        : certificate,
    mail: mail.passwordFile === undefined ? mail : { ...mail, passwordFile: here(mail.passwordFile) },
  };
};

/** The names that a certificate must have: the one of the public address first. */
export const namesOf = ({
  publicUrl,
  otherNames,
}: Pick<OfficeConfig, 'publicUrl' | 'otherNames'>): readonly string[] => [
  new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''),
  ...otherNames,
];

/** The file of the table in the data folder. */
export const tablePath = ({ dataFolder }: Pick<OfficeConfig, 'dataFolder'>): string =>
  join(dataFolder, 'capaian.sqlite');
