import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { CaseStage } from '../../shared/domain/case.ts';
import type { Permitted, Relation } from '../../shared/domain/permissions.ts';
import type { PageName } from '../routes.ts';
import { may } from './reader-relations.ts';

type CaseView = AnswerOf<'getCase'>;

/** The pages of one employee's year, in the order of the year. */
export const casePages = [
  'case',
  'plan',
  'actuals',
  'dialogue',
  'selfAssessment',
  'rating',
  'result',
  'appeal',
  'followUps',
  'timeline',
] as const satisfies readonly PageName[];
export type CasePageName = (typeof casePages)[number];

/** The operation that decides who may open a page. */
const operationOf = {
  case: 'getCase',
  plan: 'getPlan',
  actuals: 'listActuals',
  dialogue: 'listCheckIns',
  selfAssessment: 'getSelfAssessment',
  rating: 'getRatingProposal',
  result: 'getResult',
  appeal: 'getAppeal',
  followUps: 'listFollowUps',
  timeline: 'getTimeline',
} as const satisfies Readonly<Record<CasePageName, Permitted>>;

const planned: readonly CaseStage[] = ['approved', 'rated', 'announced', 'appeal', 'completed', 'unratable'];
const announced: readonly CaseStage[] = ['announced', 'appeal', 'completed'];

/** A plan that is revised in the middle of the year leaves what was recorded before. */
const isUnderWay = ({ stage, midReview, selfAssessed, segments }: CaseView): boolean =>
  planned.includes(stage) || midReview !== 'not-yet' || selfAssessed || segments.length > 1;

const exists = (page: CasePageName, one: CaseView, held: ReadonlySet<Relation>): boolean => {
  switch (page) {
    case 'case':
    case 'plan':
    case 'timeline':
      return true;
    case 'result':
      return announced.includes(one.stage) || one.stage === 'unratable' || (one.stage === 'rated' && !held.has('self'));
    case 'appeal':
      return announced.includes(one.stage);
    default:
      return isUnderWay(one);
  }
};

/** The pages of a case that there are at its stage and that the reader may open by the permission table. */
export const tabsOf = (one: CaseView, held: ReadonlySet<Relation>): readonly CasePageName[] =>
  casePages.filter((page) => exists(page, one, held) && may(operationOf[page], held));
