import type { Endpoint } from '../endpoint.ts';
import { answerComplaint } from './answer-complaint.ts';
import { escalateComplaint } from './escalate-complaint.ts';
import { getComplaint } from './get-complaint.ts';
import { getComplaintTerms } from './get-complaint-terms.ts';
import { listComplaintThemes } from './list-complaint-themes.ts';
import { listComplaints } from './list-complaints.ts';
import { listMyComplaints } from './list-my-complaints.ts';
import { listUnitComplaints } from './list-unit-complaints.ts';
import { routeComplaint } from './route-complaint.ts';
import { startComplaint } from './start-complaint.ts';

/** The operations of the slice. */
export const endpoints = [
  getComplaintTerms,
  listComplaints,
  listUnitComplaints,
  listComplaintThemes,
  listMyComplaints,
  getComplaint,
  routeComplaint,
  startComplaint,
  answerComplaint,
  escalateComplaint,
] as const satisfies readonly Endpoint[];
