import { createHash, randomBytes } from 'node:crypto';
import { limits } from '../../shared/domain/limits.ts';
import { commentKinds } from '../../shared/domain/schemes/consultation.ts';
import type { Bilingual, Scheme } from '../../shared/domain/schemes/scheme.ts';
import { placeOf } from '../../shared/domain/schemes/scheme-finding-place.ts';
import type { CommentFields } from '../../web/citizens/scheme-comment-form.ts';
import { fieldOf } from './complaint-visit.ts';

/** What citizens are asked about by name; the rest is the whole. */
const askable = [
  'matrix',
  'weights',
  'bands',
  'behaviours',
  'attainment',
  'feedback',
  'survey',
  'appealWithin',
  'followUps',
  'spreadGuidance',
  'publication',
] as const;

/** The parts of this pack that a citizen may speak of. */
export const placesOf = (scheme: Scheme): readonly { readonly path: string; readonly name: Bilingual }[] =>
  askable.filter((part) => part in scheme).map((part) => ({ path: `/${part}`, name: placeOf(`/${part}`) }));

/** Instants as twelve digits, as identifiers of the product begin, so that comments stay in the order of time. */
const digitsOf = (instant: string): string => Date.parse(instant).toString(16).padStart(12, '0');

const newSecret = (now: string): string => `${digitsOf(now)}-${randomBytes(18).toString('base64url')}`;

/** A form to fill in. */
export const emptyFields = (now: string): CommentFields => ({
  kind: 'question',
  place: '',
  text: '',
  name: '',
  secret: newSecret(now),
  website: '',
});

/** What was sent. A place that the pack does not have is the whole. */
export const fieldsOf = (form: URLSearchParams, scheme: Scheme): CommentFields => {
  const place = fieldOf(form, 'place', limits.name);
  return {
    kind: commentKinds.find((kind) => kind === form.get('kind')) ?? 'comment',
    place: placesOf(scheme).some(({ path }) => path === place) ? place : '',
    text: fieldOf(form, 'text'),
    name: fieldOf(form, 'name', limits.name),
    secret: fieldOf(form, 'secret', 64),
    website: fieldOf(form, 'website', limits.name),
  };
};

/** A form is taken for a day. */
const longest = 24 * 60 * 60 * 1000;

/**
 * The identifier of what a form says: sent twice, it is one comment, in its place by the time at which the page was
 * opened; other words from the same form, such as after going back, are another one. Undefined where the form is none of
 * ours, of another time, or filled in where no person sees a field.
 */
export const commentIdOf = (fields: CommentFields, now: string): string | undefined => {
  const { secret, kind, place, text, website } = fields;
  const [, digits = ''] = /^([0-9a-f]{12})-[\w-]{24}$/.exec(secret) ?? [];
  const age = Date.parse(now) - Number.parseInt(digits, 16);
  if (website !== '' || !(age >= 0 && age <= longest)) return undefined;
  const digest = createHash('sha256').update(['scheme-comment', secret, kind, place, text].join('\n')).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${digest.slice(0, 20)}`;
};
