import type { causesId } from '../id/causes.ts';

export const causesEn: typeof causesId = {
  title: 'Missed targets',
  why: 'For each missed indicator: the cause, the remedy, who does it, and by when. The supervisor names them, the employee agrees. Missed means: below what meets expectation.',
  none: 'No indicator that was measured is below expectation.',
  notNamed: (count) =>
    `${count} ${count === 1 ? 'indicator' : 'indicators'} missed the target. The supervisor has not named the causes yet.`,
  toName: (count) =>
    `${count} ${count === 1 ? 'indicator' : 'indicators'} missed the target. Name the causes and the remedies.`,
  consequences:
    'Competency proposes training, resources become a request to the head, data goes to whoever is in charge of it.',
  name: 'Save the causes',
  named: (employee) => `The causes are saved. ${employee} is asked to agree.`,
  namedOn: (name, moment) => `Named by ${name}, ${moment}`,
  correct: 'Correct the causes',
  states: {
    waiting: "Awaits the employee's agreement",
    contested: 'The employee does not agree',
    agreed: 'Agreed',
  },
  objection: "The employee's objection to this record",
  objectedOn: (moment) => `Said ${moment}`,
  response: "The employee's view",
  deemed: 'Not answered until the result was final, and so taken for agreed.',
  answerTitle: 'Answer the causes and remedies',
  answerWhy: 'If you agree, the remedies begin and their owners are reminded. If you do not, say why.',
  remarks: 'My view (needed if you do not agree)',
  agree: 'I agree',
  disagree: 'I do not agree',
  agreed: 'You agreed to this record. The remedies begin.',
  objected: 'Your reason is sent. The supervisor will look at the record again.',
  reasonNeeded: 'Say why',
  stale: 'This record was just corrected. The newest is shown now; what you typed is still there.',
  followUps: 'See what was agreed',
  of: (from, to) => `Part of the year from ${from} to ${to}`,
  console: {
    title: 'Causes of missed targets',
    why: 'The last cause that was named of each missed indicator, in the unit and below.',
    none: 'No cause has been named yet.',
    cause: 'Cause',
    count: 'Indicators',
    share: 'Share',
    total: (count, cases) => `${count} indicators with a cause, in a unit of ${cases} employees`,
  },
};
