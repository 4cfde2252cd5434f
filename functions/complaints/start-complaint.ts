import { startOnComplaint } from '../../shared/domain/complaints/complaint-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { planningOf } from './complaint-office.ts';
import { handleComplaint } from './handle-complaint.ts';

/** Tells the citizen that the unit works on it. */
export const startComplaint = endpoint('startComplaint', ({ actor, complaint, ifMatch }, deps) =>
  handleComplaint(
    { actor, complaint, ifMatch },
    {
      decide: (office) =>
        startOnComplaint(complaint, { ...planningOf(office, complaint.unitId), actorId: actor.employeeId }),
    },
    deps,
  ),
);
