import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { surveys, surveyWrites } from '../../shared/data/surveys.ts';
import { Conflict } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';

/** 128 random bits as letters only: an identifier in which no digits meet. */
export const randomName = (): string =>
  [...randomBytes(16).toString('hex')].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');

/** What is kept of a token or of a form. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** With what an agency signs its pages. Made at the first need; it is in no log, no audit and no answer. */
export const surveySecret = async (agencyId: string, { table }: Pick<Dependencies, 'table'>): Promise<string> => {
  const known = await surveys(table, agencyId).secret();
  if (known !== undefined) return known.secret;
  try {
    await table.transact([surveyWrites(agencyId).secret(randomBytes(32).toString('base64url'))]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  return surveySecret(agencyId, { table });
};

const signature = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);

const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** When a page was opened, so that the form that comes back can't claim another time: `seconds.name.signature`. */
export const openingOf = (subject: string, now: string, secret: string): string => {
  const opened = `${secondsOf(now)}.${randomName()}`;
  return `${opened}.${signature(secret, `${subject} ${opened}`)}`;
};

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** How many seconds a page was open; undefined where the form does not prove it. */
export const secondsOpen = (
  opening: string,
  { subject, now }: { readonly subject: string; readonly now: string },
  secret: string,
): number | undefined => {
  const [seconds = '', name = '', signed = ''] = opening.split('.');
  if (!/^\d{1,12}$/.test(seconds) || !isSame(signed, signature(secret, `${subject} ${seconds}.${name}`)))
    return undefined;
  return secondsOf(now) - Number(seconds);
};
