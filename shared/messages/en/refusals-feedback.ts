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
  'round-too-early': {
    title: 'The day is too early',
    detail: 'Raters are named and may be objected to for a day at least; then answers are taken for two days at least.',
    precise:
      'The day is {earliest|day} at the earliest: raters are named before the first, and the round lasts two days.',
    remedy: 'Choose a later day.',
  },
  'round-too-late': {
    title: 'The last day is too late',
    detail: 'Feedback ends before rating closes, so that colleagues are counted.',
    precise: 'The last day is {latest|day} at the latest, before rating closes, so that colleagues are counted.',
    remedy: 'Choose an earlier day.',
  },
  'feedback-running': {
    title: 'Feedback of colleagues is not over',
    detail: 'This scheme gives colleagues a share, and they are still asked to answer.',
    precise: 'This scheme gives colleagues a share, and they are asked to answer until {closesAt|moment}.',
    remedy: 'Rate after that, so that they are counted.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
