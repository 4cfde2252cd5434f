import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const accessRefusalsEn = {
  'appeal-window-closed': {
    title: 'The time to appeal has ended',
    detail: 'An appeal can no longer be filed.',
    precise: 'Appeals could be filed until {closedAt|moment}.',
    remedy: 'Contact the HR officer if you received the result late.',
  },
  'appeal-already-filed': {
    title: 'An appeal was already filed',
    detail: 'There is already an appeal against this result.',
    precise: 'An appeal against this result was filed on {filedAt|moment}.',
    remedy: 'Complete the appeal that exists.',
  },
  'not-reviewing-officer': {
    title: 'Not the reviewing officer',
    detail: 'An appeal is decided by the superior of the supervisor.',
    remedy: 'Ask the HR officer to check who decides this appeal.',
  },
  'appeal-already-decided': {
    title: 'The appeal is already decided',
    detail: 'The decision on an appeal is final.',
    precise: 'The appeal was decided on {decidedAt|moment}, and the decision is final.',
    remedy: 'Read the decision and its reasons.',
  },
  'reason-missing': {
    title: 'The reason is missing',
    detail: 'This decision needs a reason.',
    remedy: 'Write down the reason clearly.',
  },
  'conflict-of-interest': {
    title: 'Conflict of interest',
    detail: 'You took part in the appraisal in question.',
    remedy: 'Leave it to the next superior.',
  },
  'follow-up-closed': {
    title: 'The follow-up is closed',
    detail: 'This follow-up is completed or cancelled.',
    remedy: 'Ask the HR officer for a new follow-up.',
  },
  'follow-up-held': {
    title: 'The follow-up is held',
    detail: 'Follow-ups are held while an appeal runs.',
    remedy: 'Wait until the appeal is decided.',
  },
  'request-answer-missing': {
    title: 'The answer to the request is missing',
    detail: 'A request for resources is granted, partly granted, or not granted.',
    remedy: 'Choose the answer, and give the reason.',
  },
  'task-closed': {
    title: 'The task is closed',
    detail: 'This task was completed, reassigned or has lapsed.',
    remedy: 'Reload your list of tasks.',
  },
  'deadline-not-later': {
    title: 'The deadline is not later',
    detail: 'The new deadline must be later than the present one.',
    precise: 'The new deadline must be later than {dueAt|moment}.',
    remedy: 'Choose a later date.',
  },
  'reminded-today': {
    title: 'Reminded today already',
    detail: 'Whoever has this task was reminded of it today.',
    precise: 'Whoever has this task was reminded of it on {remindedAt|moment}.',
    remedy: 'Remind again tomorrow, or give the task to somebody else.',
  },
  'nothing-to-undo': {
    title: 'There is nothing to take back',
    detail: 'It is too late to take the last change back, or somebody has acted upon the task.',
    remedy: 'Change the deadline or the assignee again.',
  },
  'run-not-failed': {
    title: 'The execution has not failed',
    detail: 'Only an execution that failed can be started again, and only once.',
    remedy: 'Load the list again to see how it stands.',
  },
  'scheme-invalid': {
    title: 'The scheme is not valid',
    detail: 'The scheme does not meet every requirement yet.',
    remedy: 'Correct the parts that are marked, then check again.',
  },
  'calendar-missing': {
    title: 'The working calendar is missing',
    detail: 'The holidays of this year are not loaded yet.',
    precise: 'The holidays of {year} are not loaded yet.',
    remedy: 'Ask the HR officer to load the working calendar.',
  },
  'not-allowed': {
    title: 'Not allowed',
    detail: 'Your authority does not cover this step.',
    remedy: 'Ask the official in charge.',
  },
  'not-found': {
    title: 'Not found',
    detail: 'What you look for does not exist or is not visible to you.',
    remedy: 'Check the address, or start from the home page.',
  },
  'changed-since-read': {
    title: 'Changed in the meantime',
    detail: 'Somebody changed this after you opened it.',
    remedy: 'Compare with the newest version, then save again.',
  },
  'version-required': {
    title: 'The version is required',
    detail: 'A change must name the version that you read.',
    remedy: 'Reload the page, then try again.',
  },
  'idempotency-key-required': {
    title: 'A request key is required',
    detail: 'This request needs a key, so that it is not processed twice.',
    remedy: 'Send the Idempotency-Key header.',
  },
  'idempotency-key-reused': {
    title: 'The request key was used before',
    detail: 'This key was used for a different request.',
    remedy: 'Use a new key for every request.',
  },
  'malformed-json': {
    title: 'The request is unreadable',
    detail: 'The body of the request is not valid JSON.',
    remedy: 'Correct the body of the request.',
  },
  'unknown-field': {
    title: 'Unknown field',
    detail: 'The request holds a field that is not known.',
    remedy: 'Remove the field, or correct its name.',
  },
  'invalid-field': {
    title: 'Invalid field',
    detail: 'One of the fields does not meet the requirements.',
    remedy: 'Correct the field that is marked.',
  },
  'not-signed-in': {
    title: 'You are not signed in',
    detail: 'Your session has not begun or has ended.',
    remedy: 'Sign in again.',
  },
  'body-too-large': {
    title: 'The request is too large',
    detail: 'The body of the request exceeds the size allowed.',
    remedy: 'Shorten it, or upload a file instead.',
  },
  'file-not-accepted': {
    title: 'The file is not accepted',
    detail: 'The type or size of the file is not allowed.',
    remedy: 'Upload a PDF, an image or a spreadsheet within the size allowed.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
