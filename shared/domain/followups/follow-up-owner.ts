import type { FollowUpKind } from '../schemes/scheme.ts';

/** Who sees to a follow-up: the person learns, the supervisor guides, HR rewards and promotes. Our reading, unverified. */
export const followUpOwner: Readonly<Record<FollowUpKind, 'employee' | 'supervisor' | 'hr'>> = {
  training: 'employee',
  'further-education': 'employee',
  coaching: 'supervisor',
  counselling: 'supervisor',
  'guidance-plan': 'supervisor',
  'larger-responsibility': 'supervisor',
  reward: 'hr',
  'promotion-candidate': 'hr',
};
