import type { machinesId } from '../id/machines.ts';

/** The states are named in English already. */
export const machinesEn: typeof machinesId = {
  names: {
    'target-approval': 'Approval of targets',
    'mid-review': 'Mid-period dialogue',
    'final-scoring': 'Scoring at the end of the year',
    appeal: 'Appeal',
    'follow-up': 'Follow-up',
    'cause-objection': 'Objection to causes',
    complaint: 'Complaint of a citizen',
    'scheme-replay': 'Replay of a draft scheme',
    'tell-everybody': 'News for everybody of the office',
    'cycle-phase': 'Phase of the year',
  },
  states: {},
};
