import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const ratingRefusalsEn = {
  'nip-malformed': {
    title: 'The NIP is malformed',
    detail: 'A NIP has 18 digits in a fixed order.',
    remedy: 'Check the NIP in the personnel records.',
  },
  'nip-duplicate': {
    title: 'The NIP is already registered',
    detail: 'Another employee has this NIP.',
    remedy: 'Check whether the employee is already registered.',
  },
  'supervisor-missing': {
    title: 'There is no supervisor',
    detail: 'This employee has no supervisor yet.',
    remedy: 'Ask the HR officer to name a supervisor.',
  },
  'supervisor-is-self': {
    title: 'The supervisor is the employee',
    detail: 'An employee cannot be their own supervisor.',
    remedy: 'Name the direct superior as supervisor.',
  },
  'supervisor-chain-loops': {
    title: 'The chain of supervisors loops',
    detail: 'With this choice the chain of superiors leads back to the employee.',
    remedy: 'Name a supervisor who is not below this employee.',
  },
  'unit-unknown': {
    title: 'The unit is unknown',
    detail: 'This unit is not part of the organisation.',
    remedy: 'Register the unit, or correct its code.',
  },
  'unit-without-head': {
    title: 'The unit has no head',
    detail: 'Neither this unit nor those above it have a head.',
    remedy: 'Name a head of the unit or somebody who acts as one.',
  },
  'mandate-expired': {
    title: 'The mandate has expired',
    detail: 'The authority to act as head is no longer valid.',
    remedy: 'Extend the mandate, or leave it to the head of the unit.',
  },
  'delegate-unsuitable': {
    title: 'This person cannot stand in',
    detail: 'Tasks can be left to officials around your unit only, not to yourself.',
    remedy: 'Choose a name from the list. For the authority to rate, ask HR for a Plh or Plt.',
  },
  'delegate-absent': {
    title: 'This person is away too',
    detail: 'This person has left the own tasks to somebody on those days.',
    precise: 'This person has left the own tasks to somebody from {from|day} to {to|day}.',
    remedy: 'Choose somebody else, or other days.',
  },
  'delegation-overlaps': {
    title: 'There is a delegation on those days',
    detail: 'Your tasks can be left to one person at a time.',
    precise: 'Your tasks are left to somebody from {from|day} to {to|day} already.',
    remedy: 'End that delegation first, or choose other days.',
  },
  'delegation-too-long': {
    title: 'The delegation is too long',
    detail: 'A delegation is for a temporary absence only.',
    precise: 'A delegation lasts {days} days at most.',
    remedy: 'Choose an earlier last day. For a longer absence ask HR for a Plh or Plt.',
  },
  'delegation-over': {
    title: 'The delegation is over',
    detail: 'This delegation is in force no more.',
    remedy: 'Load the list of your delegations again.',
  },
  'not-ready': {
    title: 'The period is not ready to open',
    detail: 'Some personnel data are still incomplete.',
    remedy: 'Settle every item of the readiness list.',
  },
  'actual-outside-period': {
    title: 'The month is outside the period',
    detail: 'Actuals can only be recorded for months of this period.',
    remedy: 'Choose a month of this period.',
  },
  'indicator-unknown': {
    title: 'The indicator is unknown',
    detail: 'This indicator is not in the approved plan.',
    remedy: 'Choose an indicator of the plan in force.',
  },
  'evidence-missing': {
    title: 'Evidence is missing',
    detail: 'This actual needs evidence.',
    remedy: 'Upload at least one piece of evidence.',
  },
  'measured-by-data': {
    title: 'This value is computed from data',
    detail: 'The value of this indicator comes from data of the service and cannot be typed.',
    remedy: 'If it is wrong, write a note, and ask the owner of the source to send a correction.',
  },
  'signature-invalid': {
    title: 'The signature is not valid',
    detail: 'The request was not signed by this source, or its time is more than five minutes off.',
    remedy: 'Check the key (it may have been replaced), the clock, and that exactly what was signed is what was sent.',
  },
  'signing-key-retired': {
    title: 'The signing key was replaced',
    detail: 'The request was signed with an old key of this source, which is not accepted any more.',
    precise: 'The key {key} was replaced and has not been accepted since {at|moment}.',
    remedy:
      'Sign with the new key. If its secret is not at hand, ask the owner of the source to make another on the page Measures from data.',
  },
  'source-closed': {
    title: 'The source is closed',
    detail: 'This source was closed and takes no events any more. What it sent still counts.',
    precise: 'This source was closed on {at|moment} and takes no events any more. What it sent still counts.',
    remedy: 'Ask the owner of the source, or the personnel office, to open it again.',
  },
  'key-used-before': {
    title: 'This key was used before',
    detail: 'This source has had this key. A key that was replaced cannot be used again.',
    remedy: 'Make a new pair of keys.',
  },
  'cause-missing': {
    title: 'The cause is missing',
    detail: 'Every missed target needs a named cause, a remedy, its owner and a date.',
    remedy: 'Choose the cause, such as resources, competency or process.',
  },
  'review-not-held': {
    title: 'The review was not held',
    detail: 'There is no record of the mid-period review.',
    remedy: 'Hold and record the review first.',
  },
  'organisation-not-rated': {
    title: 'The organisation is not rated',
    detail: 'Staff are rated after the organisation has its own predicate.',
    remedy: 'Set the predicate of the organisation first.',
  },
  'rating-outside-scale': {
    title: 'The rating is outside the scale',
    detail: 'The rating given is not on the scale.',
    remedy: 'Give a rating on the scale of the scheme.',
  },
  'override-reason-missing': {
    title: 'The reason to differ is missing',
    detail: 'The rating differs from the proposal without a reason.',
    remedy: 'Write down the reason, based on evidence.',
  },
  'rating-incomplete': {
    title: 'The rating is incomplete',
    detail: 'Some results or behaviours are not rated yet.',
    remedy: 'Complete every part of the rating.',
  },
  'too-few-inputs': {
    title: 'There are too few inputs to rate',
    detail: 'Too few actuals are recorded to rate this person.',
    precise: 'The recorded actuals cover {coverage|percent} of the indicators; at least {minimum|percent} is required.',
    remedy: 'Complete the actuals that are still missing.',
  },
  'enough-to-rate': {
    title: 'There are enough actuals to rate',
    detail: 'This person can be rated, and so cannot be declared impossible to rate.',
    precise: 'The actuals cover {coverage|percent} of the indicators; the minimum is {minimum|percent}.',
    remedy: 'Rate this person by the actuals.',
  },
  'spread-reason-missing': {
    title: 'The reason for the spread is missing',
    detail: 'The spread of predicates differs from the suggested distribution.',
    remedy: 'Write down why the leader decides on this spread.',
  },
  'rater-not-certified': {
    title: 'You are not certified to rate yet',
    detail: 'Under this scheme people are rated only by whoever took the rater training of this cycle.',
    remedy: 'Rate the prepared cases on the page Rater training, then send this rating again.',
  },
  'panel-too-small': {
    title: 'The calibration panel is too small',
    detail: 'A decision of calibration needs more members of the panel without a conflict of interest.',
    remedy: 'Add members to the panel, or wait until enough of them are there.',
  },
  'calibration-open': {
    title: 'The calibration is not finished',
    detail: 'A calibration session of this unit is still looking at its results.',
    precise: 'A calibration session of {unitName} is still looking at its results.',
    remedy: 'Decide every proposal and close the session with its minutes.',
  },
  'calibration-full': {
    title: 'The session is full',
    detail: 'This calibration already looks at as many employees as it may.',
    remedy: 'Close this session, and add the employee to the next one.',
  },
  'calibration-unfit': {
    title: 'This employee cannot be looked at here',
    detail:
      'This employee is not rated in this year yet, or belongs neither to the unit of this session nor to one below.',
    remedy: 'Choose an employee of the unit who is rated.',
  },
  'calibration-too-wide': {
    title: 'Too many employees for one session',
    detail: 'This unit and those below have too many employees for one calibration.',
    precise:
      'This unit and those below have {people|number} employees; one calibration looks at {most|number} at most.',
    remedy: 'Open sessions for the units below.',
  },
  'calibrated-already': {
    title: 'Looked at already',
    detail: 'This session or an earlier one has looked at this employee.',
    remedy: 'Choose another employee; what a panel decided is not looked at again before the announcement.',
  },
  'already-announced': {
    title: 'Already announced',
    detail: 'An announced result cannot be changed.',
    precise: 'This result was announced on {announcedAt|moment} and can no longer be changed.',
    remedy: 'It can only change by an appeal.',
  },
  'not-announced': {
    title: 'Not announced yet',
    detail: 'This step needs an announced result.',
    remedy: 'Wait until the result is announced.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
