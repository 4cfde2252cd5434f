import { everyItem, hrOf, type Scene } from '../year/scene.ts';
import type { FeedbackStory } from './story-shapes.ts';

/** HR says when colleagues are heard, and has them named so that nobody is asked about too many. */
export const nameColleagues = async ({ opensOn, closesOn, unitIds }: FeedbackStory, scene: Scene): Promise<void> => {
  const { office, as, cycleId } = scene;
  const hr = as(hrOf(office));
  await hr.openFeedbackRound({ cycleId, body: { opensOn, closesOn }, idempotencyKey: 'feedback.open' });
  for (const unitId of unitIds) {
    await hr.assignRaters({ cycleId, unitId, idempotencyKey: `feedback.assign.${unitId}` });
  }
};

interface Known {
  readonly story: FeedbackStory;
  readonly office: Scene['office'];
}

const pointsFor = (employeeId: string, behaviourId: string, { story: { points }, office }: Known): number => {
  const nip = office.employees.find((one) => one.employeeId === employeeId)?.nip ?? '';
  return points.people[nip]?.[behaviourId] ?? points.usual;
};

const answerAll = async (raterId: string, story: FeedbackStory, scene: Scene): Promise<void> => {
  const me = scene.as(raterId);
  const asked = await everyItem((query) => me.listFeedbackRequests({ query }));
  for (const { caseId, subject, status, round } of asked) {
    if (status !== 'asked') continue;
    const answers = round.questions.map(({ questionId }) => ({
      questionId,
      points: pointsFor(subject.employeeId, questionId, { story, office: scene.office }),
    }));
    const idempotencyKey = `feedback.${raterId}.${subject.employeeId}`;
    await me.answerFeedback({ caseId, body: { answers }, idempotencyKey });
  }
};

/** Everybody answers about the colleagues for whom they were named, one after the other. */
export const hearColleagues = async (story: FeedbackStory, scene: Scene): Promise<void> => {
  const { employees } = scene.office;
  for (const [index, { employeeId }] of employees.entries()) {
    await answerAll(employeeId, story, scene);
    scene.progress.at((index + 1) / employees.length);
  }
};
