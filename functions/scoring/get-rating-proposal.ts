import { resultsLevelOfHead } from '../../shared/domain/scoring/organisation-rating.ts';
import { proposeBehaviour } from '../../shared/domain/scoring/proposal.ts';
import { endpoint } from '../endpoint.ts';
import { type SegmentBasis, segmentBasis } from './segment-basis.ts';

/** For who leads a unit the unit's attainment is the rating of results, and nothing else is proposed. */
const proposedResults = ({ leadsUnit, organisationRating, office, proposal }: SegmentBasis) =>
  leadsUnit && organisationRating && office.scheme.kind === 'matrix'
    ? resultsLevelOfHead[organisationRating.predicate]
    : proposal.level;

/** Shows the supervisor what the system proposes for a segment, from what, and how earlier segments were rated. */
export const getRatingProposal = endpoint('getRatingProposal', async ({ case: one, params }, deps) => {
  const basis = await segmentBasis(one, params.segmentId, deps);
  const { organisationRating, leadsUnit, proposal, attainment, earlier, existing, unratable } = basis;
  return {
    answer: {
      body: {
        ...(organisationRating === undefined ? {} : { organisation: organisationRating.predicate }),
        leadsUnit,
        results: proposedResults(basis),
        ...(existing === undefined ? {} : { behaviour: proposeBehaviour(existing.behaviours), rating: existing }),
        objectives: proposal.objectives,
        attainment,
        earlier,
        ...(unratable === undefined ? {} : { unratable }),
        // Nobody is asked yet; released groups come here, see `releasedVoices`.
      },
    },
  };
});
