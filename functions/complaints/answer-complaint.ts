import { answerComplaint as decide } from '../../shared/domain/complaints/complaint-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { planningOf } from './complaint-office.ts';
import { handleComplaint } from './handle-complaint.ts';

/** Answers the citizen, who then has the word. */
export const answerComplaint = endpoint('answerComplaint', ({ actor, complaint, ifMatch, body }, deps) =>
  handleComplaint(
    { actor, complaint, ifMatch },
    {
      decide: (office) =>
        decide(complaint, body, { ...planningOf(office, complaint.unitId), actorId: actor.employeeId }),
    },
    deps,
  ),
);
