import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const complaintRefusalsEn = {
  'complaint-closed': {
    title: 'The complaint has ended',
    detail: 'This complaint is closed.',
    remedy: 'Make a new complaint if the problem comes back.',
  },
  'complaint-not-routed': {
    title: 'The complaint has no unit yet',
    detail: 'Nobody has said which unit handles this complaint.',
    remedy: 'Send it to the right unit first.',
  },
  'complaint-in-work': {
    title: 'The complaint is in work',
    detail: 'The citizen sees already that it is being worked on.',
    remedy: 'Answer it once there is something to say.',
  },
  'complaint-answered': {
    title: 'The complaint is answered',
    detail: 'An answer was sent and now waits for the citizen.',
    remedy: 'Wait until the citizen accepts or rejects it.',
  },
  'complaint-not-answered': {
    title: 'The complaint is not answered yet',
    detail: 'There is no answer to accept or reject.',
    remedy: 'Wait for an answer until the date shown.',
  },
  'category-unknown': {
    title: 'No kind of complaint chosen',
    detail: 'Each complaint is counted under one kind of the list.',
    remedy: 'Choose one of the list.',
  },
  'remedy-missing': {
    title: 'No solution named',
    detail: 'This complaint has reached a head above, so that its answer must hold a solution and its date.',
    remedy: 'Write what will be done, and by when.',
  },
  'text-missing': {
    title: 'Nothing is written',
    detail: 'Without words nobody knows what is meant.',
    remedy: 'Write it in your own words. One sentence is enough.',
  },
  'messages-used-up': {
    title: 'Too many additions',
    detail: 'Something can be added to one complaint a few times only.',
    precise: 'Something can be added to one complaint {most|number} times at most.',
    remedy: 'Wait for the answer, or make a new complaint about another matter.',
  },
  'date-in-future': {
    title: 'The day has not come yet',
    detail: 'It cannot have happened after today.',
    precise: 'The day of the event is {today|day} at the latest.',
    remedy: 'Check the date, or leave it empty.',
  },
  'date-in-past': {
    title: 'The day has passed',
    detail: 'The day that was chosen cannot lie before today.',
    precise: 'The earliest day is {today|day}.',
    remedy: 'Choose today or a later day.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
