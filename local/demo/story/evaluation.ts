import type { AnswerOf } from '../../../shared/contract/index.ts';
import { pulseQuestions } from '../../../shared/domain/evaluation/pulse.ts';
import { forEveryone, hrOf, type Scene } from '../year/scene.ts';
import type { Revision } from './story-shapes.ts';

type Evaluation = AnswerOf<'getSystemEvaluation'>;

/** Everybody says without a name how fair the year was. */
export const takePulse = async ({ pulse, evaluatedOn }: Revision, scene: Scene): Promise<void> => {
  const { office, as, cycleId } = scene;
  const closesOn = new Date(Date.parse(evaluatedOn) - 86_400_000).toISOString().slice(0, 10);
  await as(hrOf(office)).openPulse({ cycleId, body: { closesOn }, idempotencyKey: 'pulse.open' });
  const answers = Object.fromEntries(pulseQuestions.map((question) => [question, pulse])) as Parameters<
    ReturnType<Scene['as']>['answerPulse']
  >[0]['body']['answers'];
  await forEveryone(
    office.employees,
    ({ employeeId }) =>
      as(employeeId).answerPulse({ cycleId, body: { answers }, idempotencyKey: `pulse.${employeeId}` }),
    scene,
  );
};

const finished = async (started: Evaluation, { office, as }: Scene): Promise<Evaluation> => {
  const { evaluationId } = started;
  let one = started;
  for (let page = 0; one.finishedAt === undefined; page += 1) {
    const idempotencyKey = `evaluation.page.${page}`;
    one = (await as(hrOf(office)).continueSystemEvaluation({ evaluationId, idempotencyKey })).body;
  }
  return one;
};

const words = {
  accepted: 'Disepakati tim evaluasi; dimasukkan ke rancangan berikutnya.',
  declined: 'Belum diubah tahun ini; dilihat lagi pada evaluasi berikutnya.',
} as const;

/** HR looks at the year as a whole, and decides about each revision that it proposes. */
export const evaluateSystem = async ({ accepted }: Revision, scene: Scene): Promise<void> => {
  const { office, as, cycleId } = scene;
  const hr = as(hrOf(office));
  const { body: started } = await hr.startSystemEvaluation({ cycleId, idempotencyKey: 'evaluation.start' });
  const { evaluationId, proposals } = await finished(started, scene);
  for (const { proposalId, kind } of proposals) {
    const isAccepted = accepted.includes(kind);
    await hr.decideRevision({
      evaluationId,
      body: { proposalId, accepted: isAccepted, reason: isAccepted ? words.accepted : words.declined },
      idempotencyKey: `evaluation.decide.${proposalId}`,
    });
  }
};
