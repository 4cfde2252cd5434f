import type { RefusalCode } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words.ts';

export const targetsRefusalsEn = {
  'weights-must-total-100': {
    title: 'The weights do not total 100%',
    detail: 'The weights must total exactly 100%.',
    precise: 'The weights now total {total|percent}; they must total exactly 100%.',
    remedy: 'Adjust the weights until they total exactly 100%.',
  },
  'weight-missing': {
    title: 'A weight is missing',
    detail: 'Some weights are given and others are not.',
    remedy: 'Give every weight, or none where the scheme shares them equally.',
  },
  'unit-of-measure-missing': {
    title: 'The unit of measure is missing',
    detail: 'This indicator does not say what is counted.',
    remedy: 'Give the unit, such as minutes, files or percent.',
  },
  'target-equals-baseline': {
    title: 'The target equals the baseline',
    detail: 'Improvement cannot be measured when the target equals the baseline.',
    remedy: 'Set a target other than the baseline, or compare with the target instead.',
  },
  'target-is-zero': {
    title: 'The target is zero',
    detail: 'Attainment cannot be computed against a target of zero.',
    remedy: 'Set a target other than zero, or measure improvement from a baseline.',
  },
  'baseline-missing': {
    title: 'The baseline is missing',
    detail: 'An improvement is measured from a baseline, which is not given.',
    remedy: 'Give the baseline, or use the ratio formula.',
  },
  'target-against-direction': {
    title: 'The target contradicts the direction',
    detail: 'Compared with the baseline, this target is worse in the direction of the indicator.',
    remedy: 'Check whether more or less is better, then adjust the target.',
  },
  'range-is-inverted': {
    title: 'The range is inverted',
    detail: 'The lower bound of the target exceeds its upper bound.',
    remedy: 'Swap the two bounds of the target.',
  },
  'plan-is-empty': {
    title: 'The plan is empty',
    detail: 'The plan holds no objective yet.',
    remedy: 'Add at least one main objective.',
  },
  'too-few-outcomes': {
    title: 'Too few indicators of an outcome',
    detail:
      'The scheme of the office wants each main objective measured by quality or improvement too, and not only by counts of activities.',
    remedy: 'Add an indicator of quality, or one of improvement on a baseline, with enough weight.',
  },
  'objective-without-indicator': {
    title: 'An objective has no indicator',
    detail: 'This objective does not say how it is measured.',
    remedy: 'Add at least one indicator.',
  },
  'objective-not-of-supervisor': {
    title: 'Not an objective of the supervisor',
    detail: 'The objective it derives from is not in the approved plan of the supervisor.',
    remedy: 'Choose an objective from the plan of your supervisor.',
  },
  'plan-not-editable': {
    title: 'The plan cannot be edited',
    detail: 'The plan is submitted or approved.',
    remedy: 'Withdraw it, or ask your supervisor to return it.',
  },
  'plan-not-submitted': {
    title: 'The plan is not submitted',
    detail: 'Only a submitted plan can be decided on.',
    remedy: 'Wait until the employee submits the plan.',
  },
  'plan-not-approved': {
    title: 'The plan is not approved',
    detail: 'This step needs an approved plan.',
    remedy: 'Submit the plan and wait for the approval of the supervisor.',
  },
  'own-plan': {
    title: 'Your own plan',
    detail: 'You cannot decide on your own plan.',
    remedy: 'The decision belongs to your supervisor.',
  },
  'own-rating': {
    title: 'Your own rating',
    detail: 'You cannot rate your own performance.',
    remedy: 'The rating belongs to your supervisor.',
  },
  'submission-closed': {
    title: 'Submission has closed',
    detail: 'This can no longer be submitted for this period.',
    precise: 'Submission closed on {closesAt|moment}.',
    remedy: 'Ask the HR officer to extend the time of submission.',
  },
  'phase-not-open': {
    title: 'The phase is not open',
    detail: 'This step does not belong to the phase that is running.',
    remedy: 'Take this step when its phase is open.',
  },
} satisfies Partial<Record<RefusalCode, RefusalWords>>;
