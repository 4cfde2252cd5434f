import type { LetterWords } from '../id/letter.ts';
import { noticesEn } from './notices.ts';

/** The words of notices and letters in English. */
export const letterEn = {
  notices: noticesEn,
  letter: {
    greeting: 'Dear {name},',
    deadline: 'At the latest by {deadline}.',
    digestSubject: '{count} notices for you',
    digestSubjectAct: '{count} matters need your action',
    digestSubjectActOne: 'One matter needs your action',
    act: 'Needs your action',
    know: 'For your information',
    more: 'There are {count} more notices in the application.',
    moreOne: 'There is one more notice in the application.',
    openInbox: 'Open all notices',
    loginNote: 'The links above ask you to sign in. Never pass your password on to anyone.',
    closing: 'Capaian sent this letter automatically. Please do not reply to it.',
  },
  neutral: {
    reader: 'colleague',
    subjectName: 'the employee concerned',
    actorName: 'the official in charge',
    unitName: 'a unit',
    year: 'current',
    phase: 'next',
    taskKind: 'task',
    workflow: 'in the background',
    followUpKind: 'see the details in the application',
    previousDeadline: 'the earlier time',
  },
} satisfies LetterWords;
