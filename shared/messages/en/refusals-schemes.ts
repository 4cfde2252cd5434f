import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const schemeRefusalsEn = {
  'scheme-stage': {
    title: 'Not at this stage',
    detail: 'The scheme is at another stage, so that this step cannot be taken yet, or not any more.',
    remedy: 'See the stage of the scheme: draft, consultation, tested, adopted, in force, retired.',
  },
  'scheme-check-failed': {
    title: 'Some answers are not right yet',
    detail: 'The scheme can be acknowledged when every question is answered right.',
    precise: 'Questions not answered right yet: {wrong|number}.',
    remedy: 'Read the explanation and answer again, as often as you like.',
  },
  'scheme-not-understood': {
    title: 'Planning is not open in this unit yet',
    detail: 'Too few people of this unit have acknowledged the appraisal scheme.',
    precise:
      'Of {unitName}, {share|percent} have acknowledged the scheme, and {demanded|percent} must have. People still lacking: {lacking|number}.',
    remedy:
      'Acknowledge it on the page My scheme. The head of the unit and the personnel office see who is missing and can remind them.',
  },
  'scheme-version-taken': {
    title: 'The version number is taken',
    detail: 'There is a scheme with this name and version number already.',
    remedy: 'Choose the next version number.',
  },
  'scheme-not-valid-yet': {
    title: 'The scheme is not valid yet',
    detail: 'The scheme is not valid yet when the chosen year begins.',
    precise: 'The scheme is valid from {from|day} only, after the beginning of {year}.',
    remedy: 'Choose a scheme that is valid on 1 January of that year, or prepare the year after.',
  },
  'replay-missing': {
    title: 'Not tried yet',
    detail: 'The draft as it was last saved has not been replayed with the data of a year to the end.',
    remedy: 'Replay a year under this draft, wait until it is done, then mark the draft as tested.',
  },
  'assumptions-out-of-order': {
    title: 'The assumptions are out of order',
    detail: 'This number is lower than that of the level below it.',
    precise: 'This number is lower than {least|number}, which is that of the level below it.',
    remedy: 'Write the same number or a higher one: below expectation, then meets, then above expectation.',
  },
  'consultation-over': {
    title: 'No consultation is open',
    detail: 'The consultation on this scheme has not begun, or it is over.',
    remedy: 'Ask HR if there is something that you still want to say.',
  },
  'correction-unfit': {
    title: 'More than a correction',
    detail: 'This version changes more than may change within a year, or does not come from the version in use.',
    remedy: 'Draft from the version that this year uses, with the same kind and the same aspects of behaviour.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
