import type { Words } from '../id.ts';

const examples: Readonly<Record<string, string>> = {
  'berorientasi-pelayanan': 'For example: somebody who comes ten minutes before closing is still served to the end.',
  akuntabel: 'For example: a wrong figure is reported and put right by oneself, before anybody asks.',
  kompeten: 'For example: learning a new program, then teaching it to two colleagues at the counter.',
  harmonis: 'For example: helping a colleague with too much to do, whoever it is.',
  loyal: "For example: keeping citizens' files and the good name of the office safe, on social media too.",
  adaptif: 'For example: trying a new way when queues are long, then judging whether it is better.',
  kolaboratif: 'For example: making one shared list of data with another section, so that citizens are asked once.',
};

export const selfAssessmentEn: Words['selfAssessment'] = {
  title: 'Self-assessment',
  intro:
    'Tell your year in your own words before the supervisor rates it. It changes no figure; the supervisor reads it beside actuals and evidence.',
  until: (moment) => `Can be written and changed until ${moment}, as long as you are not rated.`,
  notOpen: (moment) => `Self-assessment opens ${moment}.`,
  closed: 'The time for it has ended.',
  rated: 'The year is rated, and so the self-assessment can no longer be changed.',
  nothing: 'The employee has not written a self-assessment yet.',
  submittedAt: (moment) => `Sent ${moment}`,
  whole: 'The year as a whole',
  achievements: 'What I achieved',
  achievementsHint: 'Name results that others notice. Example: “Waiting time fell from 40 to 15 minutes”.',
  obstacles: 'What stood in my way',
  obstaclesHint: 'What hindered you, and what you tried. May stay empty.',
  innovation: 'A new idea or way',
  innovationHint: 'Only where it benefits the organisation or the state. May stay empty.',
  objectives: 'Each objective',
  behaviours: 'BerAKHLAK behaviour',
  behavioursHint:
    'The guidance under each value helps you remember a real example. One event says more than many adjectives.',
  level: 'In my view',
  levelNone: 'Not decided yet',
  theirLevel: "In the employee's view",
  notGiven: 'not filled in',
  note: 'Why',
  conduct: 'Guidance',
  examples,
  evidence: (count) =>
    count === 0 ? 'no evidence yet' : count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`,
  send: 'Send the self-assessment',
  sendAgain: 'Send the changes',
  sent: 'Your self-assessment is saved. The supervisor reads it when rating; you can change it until then.',
  draftKept: 'What you type is kept on this device.',
  required: 'Must be filled in',
};
