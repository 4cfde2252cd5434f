import type { casesId } from '../id/cases.ts';

export const casesEn: typeof casesId = {
  pages: 'Pages of this year',
  tabs: {
    case: 'Overview',
    plan: 'Plan',
    actuals: 'Actuals',
    dialogue: 'Dialogue',
    selfAssessment: 'Self-assessment',
    rating: 'Rating',
    result: 'Result',
    appeal: 'Appeal',
    followUps: 'Follow-up',
    timeline: 'History',
  },
  year: (year) => `Year ${year}`,
  segments: 'Parts of the year',
};
