import { readFileSync } from 'node:fs';
import type { OfficeConfig } from '../config.ts';

/** The password from the environment or from its file; undefined when the mail server asks for none. */
const passwordOf = ({ passwordFile }: OfficeConfig['mail'], environment: NodeJS.ProcessEnv): string | undefined => {
  const given = environment.CAPAIAN_SMTP_PASSWORD;
  if (given !== undefined) return given;
  return passwordFile === undefined ? undefined : readFileSync(passwordFile, 'utf8').trimEnd();
};

/**
 * The address of the mail server with everything that a connection needs. It holds the password: never to be shown.
 * @throws when the file of the password can't be read
 */
export const smtpUrl = (mail: OfficeConfig['mail'], environment: NodeJS.ProcessEnv = process.env): string => {
  const url = new URL(`${mail.tls === 'implicit' ? 'smtps' : 'smtp'}://${mail.host}:${mail.port}`);
  const password = passwordOf(mail, environment);
  if (mail.user !== undefined) url.username = encodeURIComponent(mail.user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  if (mail.tls === 'starttls') url.searchParams.set('requireTLS', 'true');
  if (mail.tls === 'none') url.searchParams.set('ignoreTLS', 'true');
  return url.href;
};
