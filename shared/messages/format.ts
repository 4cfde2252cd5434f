import type { LocalDate } from '../domain/calendar/local-date.ts';
import { timeZones } from '../domain/calendar/time-zones.ts';
import type { Zone } from '../domain/people/people.ts';
import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** Dates, times and numbers as a reader of the language writes them, in the zone of the reader. */
export interface Format {
  readonly locale: string;
  /** `24 November 2026` of an instant. */
  readonly date: (instant: string) => string;
  /** `24 November 2026` of a day, which has no zone. */
  readonly day: (day: LocalDate) => string;
  /** `14.30 WIB` */
  readonly time: (instant: string) => string;
  /** `24 November 2026, 14.30 WIB` */
  readonly moment: (instant: string) => string;
  /** `1.234,56` in Indonesian, with at most two decimals. */
  readonly number: (value: number) => string;
  /** `98,5%` of basis points. */
  readonly percent: (basisPoints: number) => string;
}

const formatIn = (language: Language, zone: Zone): Format => {
  const locale = locales[language];
  const timeZone = timeZones[zone];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const date = (instant: string): string => dates.format(new Date(instant));
  const time = (instant: string): string => `${times.format(new Date(instant))} ${zone}`;
  return {
    locale,
    date,
    day: (day) => days.format(new Date(`${day}T00:00:00.000Z`)),
    time,
    moment: (instant) => `${date(instant)}, ${time(instant)}`,
    number: (value) => numbers.format(value),
    percent: (basisPoints) => percents.format(basisPoints / 10_000),
  };
};

const made = new Map<string, Format>();

/** The format of a language and a zone. */
export const formatFor = (language: Language, zone: Zone): Format => {
  const name = `${language} ${zone}`;
  const format = made.get(name) ?? formatIn(language, zone);
  made.set(name, format);
  return format;
};
