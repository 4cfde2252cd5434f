import { randomBytes } from 'node:crypto';
import { typedDate } from '../../shared/domain/calendar/typed-date.ts';
import type { ComplaintReport } from '../../shared/domain/complaints/complaint-decisions.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { FormFields } from '../../web/citizens/complaint-form-view.ts';
import { complaintWords } from '../../web/citizens/complaint-words.ts';
import type { Visit } from './citizen-page.ts';
import { fieldOf, type Wrong } from './complaint-visit.ts';
import { tooLongIn } from './too-long.ts';

/** A form to fill in. */
export const emptyFields = (): FormFields => ({
  text: '',
  unitId: '',
  place: '',
  happenedOn: '',
  name: '',
  contact: '',
  secret: randomBytes(18).toString('base64url'),
  website: '',
});

/** What was sent, uncut. */
export const fieldsOf = (form: URLSearchParams): FormFields => ({
  text: fieldOf(form, 'text'),
  unitId: fieldOf(form, 'unitId', limits.identifier),
  place: fieldOf(form, 'place'),
  happenedOn: fieldOf(form, 'happenedOn', limits.name),
  name: fieldOf(form, 'name'),
  contact: fieldOf(form, 'contact'),
  secret: fieldOf(form, 'secret', 64),
  website: fieldOf(form, 'website', limits.name),
});

/** The day that was chosen in a calendar, or typed as people write it where the browser has none: also with spaces. */
const dayOf = (typed: string): string | undefined =>
  typedDate(typed.replace(/^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*([/.-])\s*(\d{4})$/, '$1$2$3$4$5'));

export const reportOf = (fields: FormFields, { language }: Visit): ComplaintReport => {
  const { text, unitId, place } = fields;
  const happenedOn = dayOf(fields.happenedOn);
  return {
    text,
    language,
    ...(place === '' ? {} : { place }),
    ...(unitId === '' ? {} : { unitId }),
    ...(happenedOn === undefined ? {} : { happenedOn }),
  };
};

/** What is wrong with a form before anything is decided: a text that is too long, a day that nobody can read. */
export const unreadable = (fields: FormFields, visit: Visit): readonly Wrong[] => {
  const words = complaintWords[visit.language];
  const { text, place, name, contact, happenedOn } = fields;
  const isOdd = happenedOn !== '' && dayOf(happenedOn) === undefined;
  return [
    ...tooLongIn(
      [
        { field: 'text', label: words.text, text, most: limits.paragraph },
        { field: 'place', label: words.place, text: place, most: limits.line },
        { field: 'name', label: words.name, text: name, most: limits.name },
        { field: 'contact', label: words.contact, text: contact, most: limits.name },
      ],
      visit,
    ),
    ...(isOdd ? [{ field: 'happenedOn', text: words.dayUnreadable }] : []),
  ];
};
