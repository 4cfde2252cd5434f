import type { Operation } from './define-operations.ts';
import { appeals } from './operations/appeals.ts';
import { audit } from './operations/audit.ts';
import { calibration } from './operations/calibration.ts';
import { checkins } from './operations/checkins.ts';
import { complaints } from './operations/complaints.ts';
import { console } from './operations/console.ts';
import { cycles } from './operations/cycles.ts';
import { delegations } from './operations/delegations.ts';
import { feedback } from './operations/feedback.ts';
import { followups } from './operations/followups.ts';
import { measurements } from './operations/measurements.ts';
import { measures } from './operations/measures.ts';
import { notifications } from './operations/notifications.ts';
import { people } from './operations/people.ts';
import { publication } from './operations/publication.ts';
import { reviews } from './operations/reviews.ts';
import { schemes } from './operations/schemes.ts';
import { scoring } from './operations/scoring.ts';
import { supervision } from './operations/supervision.ts';
import { surveys } from './operations/surveys.ts';
import { system } from './operations/system.ts';
import { targets } from './operations/targets.ts';

/** The slices of the product, in the order in which a year goes through them. */
export const slices = {
  people,
  schemes,
  publication,
  cycles,
  targets,
  measurements,
  measures,
  checkins,
  reviews,
  feedback,
  scoring,
  calibration,
  appeals,
  followups,
  complaints,
  notifications,
  supervision,
  delegations,
  console,
  surveys,
  audit,
  system,
} as const;

/** Every operation by its id: the one source of routes, validation, the OpenAPI document and the client. */
export const contract = {
  ...people,
  ...schemes,
  ...publication,
  ...cycles,
  ...targets,
  ...measurements,
  ...measures,
  ...checkins,
  ...reviews,
  ...feedback,
  ...scoring,
  ...calibration,
  ...appeals,
  ...followups,
  ...complaints,
  ...notifications,
  ...supervision,
  ...delegations,
  ...console,
  ...surveys,
  ...audit,
  ...system,
} as const satisfies Readonly<Record<string, Operation>>;

export type Contract = typeof contract;
export type OperationId = keyof Contract;

export type { AnswerOf, CallOf, RequestOf } from './exchange.ts';
