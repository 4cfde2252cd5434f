import { endpoint } from '../endpoint.ts';
import { personRefs } from '../name-refs.ts';
import { openRegister } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { caseFile } from '../steps/case-file.ts';
import { cycleOfCase, segmentOf } from '../targets/plan-of.ts';
import { missedOfSegment } from './missed-of-segment.ts';

/** Shows what was missed in a part of the year, and why, as soon as somebody has said so. */
export const getMissedTargets = endpoint('getMissedTargets', async ({ case: one, params }, deps) => {
  const { segmentId } = segmentOf(one, params.segmentId);
  const [file, cycle] = await Promise.all([caseFile(one, deps), cycleOfCase(one, deps)]);
  const { missed } = missedOfSegment(file, segmentId, await schemeOf(cycle, deps));
  const record = file.causes.find((other) => other.segmentId === segmentId);
  const ids = record === undefined ? [] : [record.namedBy, ...record.findings.map(({ ownerId }) => ownerId)];
  const people = personRefs(ids, await openRegister(one.agencyId, ids, deps));
  return { answer: { body: { missed: [...missed], people, ...(record === undefined ? {} : { record }) } } };
});
