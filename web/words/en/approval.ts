import type { approvalId } from '../id/approval.ts';

export const approvalEn: typeof approvalId = {
  title: (name) => `Review the plan of ${name}`,
  taskTitle: (task, name) => `${task}: ${name}`,
  gone: 'This task does not wait for you any more',
  goneWhy: 'It was answered, it lapsed, or it was given to somebody else.',
  openCase: 'Open the year concerned',
  toAnnouncement: 'To the results of the unit, to announce them',
  comment: (line) => `Comment on ${line}`,
  commentPlan: 'Comment on the whole plan',
  own: 'Your objectives in force',
  ownEmpty: 'You have no approved plan yet.',
  supportedBy: (count) =>
    count === 0
      ? 'Not supported by this plan'
      : count === 1
        ? 'Supported by one objective'
        : `Supported by ${count} objectives`,
  ofTeam: (names) =>
    names.length === 0 ? 'Supported by nobody of your team yet' : `In your team supported by ${names.join('; ')}`,
  supports: (text) => `Supports: ${text}`,
  supportsNone: 'Not derived from one of the leader’s',
  ownOf: (name) => `Objectives of ${name} in force`,
  ownOfEmpty: 'There is no approved plan yet.',
  approve: 'Approve',
  approveTitle: (name) => `Approve the plan of ${name}?`,
  approveWhy: 'An approved plan is locked and is what the employee is rated by. The employee is told.',
  commentsLost: 'The comments that you wrote are not sent when you approve.',
  giveBack: 'Return with comments',
  commentNeeded: 'Write at least one comment, so that the employee knows what to change.',
  approved: (name) => `The plan of ${name} was approved.`,
  returned: (name) => `The plan of ${name} was returned with your comments.`,
  next: 'To the next task on the first page',
  changed: 'This plan has changed since you opened it. Review the newest version below; your comments are still there.',
  notSubmitted: 'This plan does not wait for approval now.',
  onBehalf: (name) => `You decide in the name of ${name}, who is away. The employee is told in whose name.`,
  pending: 'Sending …',
};
