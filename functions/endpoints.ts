import type { OperationId } from '../shared/contract/index.ts';
import { endpoints as appeals } from './appeals/endpoints.ts';
import { endpoints as audit } from './audit/endpoints.ts';
import { endpoints as calibration } from './calibration/endpoints.ts';
import { endpoints as checkins } from './checkins/endpoints.ts';
import { endpoints as complaints } from './complaints/endpoints.ts';
import { endpoints as console } from './console/endpoints.ts';
import { endpoints as cycles } from './cycles/endpoints.ts';
import { endpoints as delegations } from './delegations/endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints as feedback } from './feedback/endpoints.ts';
import { endpoints as followups } from './followups/endpoints.ts';
import { endpoints as measurements } from './measurements/endpoints.ts';
import { endpoints as measures } from './measures/endpoints.ts';
import { endpoints as notifications } from './notifications/endpoints.ts';
import { endpoints as people } from './people/endpoints.ts';
import { endpoints as publication } from './publication/endpoints.ts';
import { endpoints as reviews } from './reviews/endpoints.ts';
import { endpoints as schemes } from './schemes/endpoints.ts';
import { endpoints as scoring } from './scoring/endpoints.ts';
import { endpoints as supervision } from './supervision/endpoints.ts';
import { endpoints as surveys } from './surveys/endpoints.ts';
import { endpoints as system } from './system/endpoints.ts';
import { endpoints as targets } from './targets/endpoints.ts';

const all = [
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
] as const;

const byOperation = <Id extends OperationId>(list: readonly Endpoint<Id>[]): Readonly<Record<Id, Endpoint>> =>
  Object.fromEntries(list.map((endpoint): [string, Endpoint] => [endpoint.operation, endpoint])) as Record<
    Id,
    Endpoint
  >;

/** What answers each operation of the contract. An operation without an endpoint does not compile. */
export const endpoints: Readonly<Record<OperationId, Endpoint>> = byOperation(all);
