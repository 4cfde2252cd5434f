import type { schemeRulesId } from '../id/scheme-rules.ts';

export const schemeRulesEn: typeof schemeRulesId = {
  title: 'Further rules',
  withInnovation: (score) => `from ${score}, only with an innovation that benefits the organisation or the state`,
  sharesHeard: (results, behaviour) =>
    `Where peers, subordinates or citizens are heard: results ${results}, behaviour ${behaviour}.`,
  scale: (from, to) => `Each aspect of behaviour is scored from ${from} to ${to}.`,
  evaluated: {
    monthly: 'Besides once a year, results are evaluated every month.',
    quarterly: 'Besides once a year, results are evaluated every quarter.',
  },
  evidence: {
    needed: 'Every actual needs evidence.',
    free: 'Actuals may be recorded without evidence.',
  },
  causes:
    'Before anybody is rated, each target that was missed has a cause, and a remedy with who is responsible and its day.',
  weighed: {
    required: 'Every objective has a weight.',
    'equal-by-default': 'Objectives without a weight count alike.',
  },
  outcome: (share, what) =>
    `In every main objective at least ${share} of the weight is on indicators of an outcome: ${what}.`,
  aspect: (name) => `the aspect ${name.toLowerCase()}`,
  formulas: { ratio: 'actual compared with target', improvement: 'improvement on a baseline' },
  lower: {
    mirror: 'Where less is better, 10% above the target is an attainment of 90%.',
    inverse: 'Where less is better, attainment is target divided by actual.',
  },
  missing: {
    renormalise: 'An indicator without actuals is not zero: its weight is shared by those that were measured.',
    'cannot-be-rated': 'An objective whose indicators have no actuals cannot be rated.',
  },
  followUps: 'Rewards and support',
  when: {
    predicate: (names) => `Predicate ${names}`,
    behaviour: (name) => `Weak in the behaviour ${name}`,
    aspect: (name) => `Weak results in the aspect ${name.toLowerCase()}`,
    cause: (name) => `A target missed because of ${name.toLowerCase()}`,
  },
  andPredicate: (names) => `, with the predicate ${names}`,
  assigns: (title, time) => `${title}, within ${time}`,
  spread: 'Guidance on the spread of predicates',
  spreadWhy: 'To consider, by the predicate of the organisation; not a quota.',
  organisation: (name) => `An organisation with the predicate ${name}`,
  atMost: (names, share) => `${names} ${share} at most`,
  atLeast: (names, share) => `${names} ${share} at least`,
  some: (names) => `some ${names}`,
  or: 'or',
  days: {
    working: (count) => `${count} working ${count === '1' ? 'day' : 'days'}`,
    calendar: (count) => `${count} calendar ${count === '1' ? 'day' : 'days'}`,
  },
  onSilence: (time, outcome) => `${time}; without an answer: ${outcome.toLowerCase()}`,
  basis: { working: 'working days', calendar: 'calendar days' },
  every: { quarter: 'every quarter', year: 'every year' },
  sourceOf: (parts) => `For ${parts}`,
};
