import { escalateComplaint as decide } from '../../shared/domain/complaints/complaint-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { aboveResponsible, planningOf } from './complaint-office.ts';
import { handleComplaint } from './handle-complaint.ts';

/** Gives a complaint to the head above before its time, with the reason. */
export const escalateComplaint = endpoint('escalateComplaint', ({ actor, complaint, ifMatch, body }, deps) =>
  handleComplaint(
    { actor, complaint, ifMatch },
    {
      decide: (office) =>
        decide(complaint, body.reason, {
          ...planningOf(office, complaint.unitId),
          actorId: actor.employeeId,
          above: aboveResponsible(complaint, office),
        }),
    },
    deps,
  ),
);
