import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const publicationRefusalsEn = {
  'period-not-over': {
    title: 'The period is not over',
    detail: 'Results can be published when their period is over.',
    precise: 'The period {period} is not over, so its results cannot be published yet.',
    remedy: 'Choose a period that is over, or wait until this one ends.',
  },
  'publication-of-another-year': {
    title: 'Not the same year',
    detail: 'The appraisal year that was chosen is not the one that is published.',
    precise: 'The appraisal year that was chosen is {year}, and what is published is {period}.',
    remedy: 'Choose the appraisal year of the period; a quarter tells no predicates.',
  },
  'publication-reason-missing': {
    title: 'The reason for a new edition is missing',
    detail: 'This period was published before, so a new edition needs a reason.',
    precise: 'This would be edition {edition|number}, so it needs a reason that the public reads.',
    remedy: 'Write what is corrected, and why.',
  },
  'publication-published': {
    title: 'Published already',
    detail: 'This publication is out and does not change any more.',
    precise: 'This publication has been out since {at|moment} and does not change any more.',
    remedy: 'Prepare a new edition with a reason if something is wrong.',
  },
  'publication-overtaken': {
    title: 'Another edition is out',
    detail: 'After this was prepared, another edition of the same period was published.',
    precise: 'Edition {edition|number} of the same period was published after this was prepared.',
    remedy: 'Prepare it once more, with the reason for a new edition.',
  },
  'evaluation-running': {
    title: 'The evaluation is not finished',
    detail: 'Proposals can be decided when everybody has been counted.',
    remedy: 'Go on counting until the end, then decide.',
  },
  'pulse-opened': {
    title: 'The survey was opened already',
    detail: 'The survey about fairness is opened once for each cycle.',
    precise: 'The survey of this cycle is open until {closesAt|moment}. It is opened once for each cycle.',
    remedy: 'Wait for its results after it has closed.',
  },
  'pulse-closed': {
    title: 'The survey is not open',
    detail: 'The survey about fairness of this cycle is not open yet, or over.',
    precise: 'The survey about fairness of this cycle closed at {closesAt|moment}.',
    remedy: 'Say it in the dialogue, or to the personnel office.',
  },
  'pulse-answered': {
    title: 'Answered already',
    detail: 'You have answered this survey. An answer cannot be changed, since it is not kept with a name.',
    remedy: 'Wait for the results after it has closed.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
