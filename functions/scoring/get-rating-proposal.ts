import { feedbackRuleOf } from '../../shared/domain/feedback/feedback-rule.ts';
import { colleagueVoices } from '../../shared/domain/scoring/colleague-groups.ts';
import { resultsLevelOfHead } from '../../shared/domain/scoring/organisation-rating.ts';
import { proposeBehaviour } from '../../shared/domain/scoring/proposal.ts';
import type { Voice } from '../../shared/domain/scoring/voices.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { voicesOfCitizens } from '../surveys/citizen-voices.ts';
import { standingOfRater } from '../training/standing-of-rater.ts';
import { colleaguesAnswerUntil } from './colleagues-answer-until.ts';
import { type SegmentBasis, segmentBasis } from './segment-basis.ts';

/** For who leads a unit the unit's attainment is the rating of results, and nothing else is proposed. */
const proposedResults = ({ leadsUnit, organisationRating, office, proposal }: SegmentBasis) =>
  leadsUnit && organisationRating && office.scheme.kind === 'matrix'
    ? resultsLevelOfHead[organisationRating.predicate]
    : proposal.level;

/** Of groups that were asked: means of what was said, or that too few did. */
const ofColleagues = ({ heard: { round, report, asked } }: SegmentBasis, language: Language): readonly Voice[] =>
  round === undefined || report === undefined
    ? []
    : colleagueVoices(report, { questions: round.questions, asked, fewest: round.fewest, language });

/** What colleagues and citizens said; absent where nobody was asked. */
const voicesIn = async (basis: SegmentBasis, { agencyId, language }: Actor, deps: Dependencies) => {
  const { segment, file, office } = basis;
  const { fewest } = feedbackRuleOf(office.scheme);
  const { priorWeight } = office.scheme.survey ?? {};
  const shrunk = priorWeight === undefined ? {} : { priorWeight };
  const served = { agencyId, employeeId: file.case.employeeId, segment, fewest, language, ...shrunk };
  const voices = [...ofColleagues(basis, language), ...(await voicesOfCitizens(served, deps))];
  return voices.length === 0 ? {} : { voices };
};

/** Shows the supervisor what the system proposes for a segment, from what, and how earlier segments were rated. */
export const getRatingProposal = endpoint('getRatingProposal', async ({ case: one, params, actor }, deps) => {
  const basis = await segmentBasis(one, params.segmentId, deps);
  const standing = await standingOfRater(actor, basis.office, deps);
  const answerUntil = colleaguesAnswerUntil(basis);
  const { organisationRating, leadsUnit, proposal, attainment, earlier, existing, unratable, unexplained } = basis;
  return {
    answer: {
      body: {
        ...(organisationRating === undefined ? {} : { organisation: organisationRating.predicate }),
        leadsUnit,
        results: proposedResults(basis),
        ...(existing === undefined ? {} : { behaviour: proposeBehaviour(existing.behaviours), rating: existing }),
        ...(standing === 'warned' || standing === 'refused' ? { training: standing } : {}),
        ...(answerUntil === undefined ? {} : { colleaguesAnswerUntil: answerUntil }),
        objectives: proposal.objectives,
        attainment,
        earlier,
        ...(unexplained.length === 0 ? {} : { unexplained: [...unexplained] }),
        ...(unratable === undefined ? {} : { unratable }),
        ...(await voicesIn(basis, actor, deps)),
      },
    },
  };
});
