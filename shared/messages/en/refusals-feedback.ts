import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const feedbackRefusalsEn = {
  'rater-unsuitable': {
    title: 'The rater is not suitable',
    detail: 'Somebody chosen is no colleague of the unit and no direct subordinate, or does not want to answer.',
    remedy: 'Choose colleagues or subordinates from the list.',
  },
  'rater-overloaded': {
    title: 'The rater is asked enough',
    detail: 'Somebody chosen is already asked about too many people.',
    precise: 'Somebody chosen is already asked about {most|number} people.',
    remedy: 'Choose somebody else.',
  },
  'raters-too-few': {
    title: 'Too few raters',
    detail: 'So small a group can never be shown without showing who answered.',
    precise: 'A group below {fewest|number} people is never shown, so that nobody is recognised.',
    remedy: 'Add raters, or leave the group empty.',
  },
  'objection-used': {
    title: 'The objection is used',
    detail: 'An objection to a rater can be made once.',
    remedy: 'Talk about other raters with your supervisor.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
