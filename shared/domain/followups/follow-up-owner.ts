import type { FollowUpKind } from '../schemes/scheme.ts';
import type { FollowUpKindInUse } from './follow-up.ts';

/** Who sees to a follow-up: the person learns, the supervisor guides, HR rewards and promotes. Our reading, unverified. */
const followUpOwner: Readonly<Record<FollowUpKind, 'employee' | 'supervisor' | 'hr'>> = {
  training: 'employee',
  'further-education': 'employee',
  coaching: 'supervisor',
  counselling: 'supervisor',
  'guidance-plan': 'supervisor',
  'larger-responsibility': 'supervisor',
  reward: 'hr',
  'promotion-candidate': 'hr',
};

/** Who sees to a kind of follow-up. What was agreed names its owner itself; without one HR has it. */
export const ownerOf = (kind: FollowUpKindInUse): 'employee' | 'supervisor' | 'hr' =>
  kind in followUpOwner ? followUpOwner[kind as FollowUpKind] : 'hr';
