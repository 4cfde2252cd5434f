import { domainEn } from './en/domain.ts';
import { noticesEn } from './en/notices.ts';
import { accessRefusalsEn } from './en/refusals-access.ts';
import { complaintRefusalsEn } from './en/refusals-complaints.ts';
import { feedbackRefusalsEn } from './en/refusals-feedback.ts';
import { publicationRefusalsEn } from './en/refusals-publication.ts';
import { ratingRefusalsEn } from './en/refusals-rating.ts';
import { schemeRefusalsEn } from './en/refusals-schemes.ts';
import { surveyRefusalsEn } from './en/refusals-surveys.ts';
import { targetsRefusalsEn } from './en/refusals-targets.ts';
import type { Messages } from './id.ts';

/** Every text in English. */
export const en = {
  notices: noticesEn,
  refusals: {
    ...targetsRefusalsEn,
    ...ratingRefusalsEn,
    ...accessRefusalsEn,
    ...publicationRefusalsEn,
    ...schemeRefusalsEn,
    ...surveyRefusalsEn,
    ...feedbackRefusalsEn,
    ...complaintRefusalsEn,
  },
  domain: domainEn,
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
} satisfies Messages;
