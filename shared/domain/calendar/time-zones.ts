import type { Zone } from '../people/people.ts';

/** The IANA names of the three zones of Indonesia; none has daylight saving. */
export const timeZones: Readonly<Record<Zone, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};
