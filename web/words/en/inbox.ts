import type { inboxId } from '../id/inbox.ts';

const things = (count: string, one: string, many: string): string => (count === '1' ? one : `${count} ${many}`);
const plans = (count: string): string => things(count, 'one plan', 'plans');

export const inboxEn: typeof inboxId = {
  title: 'My tasks',
  feedback: 'Feedback about colleagues',
  intro: 'The same list as in your letters and notices, the most urgent first.',
  keys: 'From within the list: j and k move, Enter opens, x chooses.',
  none: 'No task waits for you.',
  noneWhy: 'When there is a new one you get a letter, and it appears here.',
  noneFound: 'No task fits this filter.',
  clearFilter: 'Show all tasks',
  groups: { late: 'Overdue', today: 'Today', week: 'Within seven days', later: 'Later' },
  inGroup: (count) => things(count, 'one task', 'tasks'),
  filter: 'Filter tasks',
  byName: 'Name of the employee',
  byKind: 'Kind of task',
  byUnit: 'Unit',
  every: 'All',
  onBehalf: (name) => `In the name of ${name}, who is away`,
  escalated: (name) => `Passed to you because it was overdue with ${name}`,
  choose: (name) => `Choose the plan of ${name}`,
  safe: 'May be approved together',
  open: 'To be opened first:',
  unsafe: {
    'not-submitted': () => 'the plan is not submitted any more',
    'has-findings': (count) => things(count, 'one thing is against the rules', 'things are against the rules'),
    'returned-before': (count) => `it was returned before with ${things(count, 'one comment', 'comments')}`,
    'is-revision': () => 'it changes an approved plan',
    'without-own-objectives': () => 'you have no approved plan to compare it with',
    'not-derived': (count) =>
      things(count, 'one main objective supports none of the leader’s', 'main objectives support none of the leader’s'),
    'target-eased': (count) =>
      things(count, 'one target is easier or other than last year', 'targets are easier or other than last year'),
    'measure-dropped': (count) =>
      things(count, 'one indicator of last year is gone', 'indicators of last year are gone'),
  },
  chooseSafe: (count) => `Choose ${plans(count)} that may be approved together`,
  chosen: (count) => `${plans(count)} chosen`,
  unchoose: 'Choose none',
  approveChosen: (count) => `Approve ${plans(count)} …`,
  approveTitle: (count) => `Approve ${plans(count)} at once?`,
  approveWhy:
    'Each is approved by itself, exactly as it was when this page was loaded. One that has changed since is not approved.',
  objectives: (count) => things(count, 'one objective', 'objectives'),
  approveNow: (count) => `Approve ${plans(count)}`,
  progress: (done, all) => `${done} of ${all} done …`,
  doneTitle: (count) => `Approved: ${plans(count)}`,
  doneNames: 'The employees are told:',
  failedTitle: (count) => `Not approved yet: ${plans(count)}`,
  failedWhy: 'The others are not affected. Open each to see why:',
  unreached: 'The server could not be reached. Try again; what is approved is not approved twice.',
  nextTitle: 'Next task',
  nextNone: 'No other task waits for you.',
  toInbox: 'To all my tasks',
};
