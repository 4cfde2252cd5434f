import { type Instant, instantAt } from '../calendar/local-time.ts';
import { typedDate } from '../calendar/typed-date.ts';
import type { Zone } from '../people/people.ts';

/** A wall-clock time as offices write it, `31/12/2026 14.30`, or as ISO 8601; without a time the day begins. */
export const cellTime = (text: string, zone: Zone): Instant | undefined => {
  const [, upToSeconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?Z$/.exec(text) ?? [];
  if (upToSeconds !== undefined) return `${upToSeconds}.${fraction.padEnd(3, '0')}Z`;
  const [, date = '', hour, minute, second = '00'] =
    /^(\S+?)(?:[T ](\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?$/.exec(text) ?? [];
  const day = typedDate(date);
  if (day === undefined) return undefined;
  if (hour === undefined) return instantAt(day, '00:00', zone);
  const isTime = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  return isTime ? instantAt(day, `${hour.padStart(2, '0')}:${minute}:${second}`, zone) : undefined;
};

/** A number with a decimal comma or point and at most three decimals. */
export const cellNumber = (text: string): number | undefined =>
  /^-?\d{1,9}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

const yes = ['ya', 'y', 'yes', 'true', '1', 'benar'];
const no = ['tidak', 't', 'no', 'false', '0', 'salah'];

export const cellFlag = (text: string): boolean | undefined => {
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
};

/** An id as the contract takes it: no eighteen digits in a row, which could be a NIP. */
export const isCellId = (text: string): boolean =>
  text.length <= 100 && /^(?!.*\d{18})[A-Za-z0-9][A-Za-z0-9._~:-]*$/.test(text);
