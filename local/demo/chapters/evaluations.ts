import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import type { OfficePlan } from '../office-plans.ts';
import { caseOf, forEveryone, type Scene, segmentIdOf } from '../year/scene.ts';

export type Quarter = 'Q1' | 'Q2' | 'Q3' | 'Q4';

const feedback: Readonly<Record<Level, string>> = {
  above: 'Capaian melampaui target. Pertahankan, dan catat cara kerja yang dapat dipakai rekan lain.',
  meets: 'Capaian sesuai target. Lanjutkan, dan lengkapi bukti dukung setiap bulan.',
  below: 'Capaian masih di bawah target. Mari kita bicarakan hambatannya dan susun langkah perbaikannya.',
};

const order: readonly Level[] = ['below', 'meets', 'above'];

/** Who is supervised in the quarter, and by whom: a transfer divides the year at its middle. */
const evaluatedIn = (quarter: Quarter, { plans, transfers }: Scene['office']): readonly OfficePlan[] =>
  plans.filter(({ employeeId, segment, supervisorId }) => {
    const moves = transfers.some((transfer) => transfer.employeeId === employeeId);
    const part = quarter === 'Q1' || quarter === 'Q2' ? 1 : 2;
    return supervisorId !== undefined && (!moves || segment === part);
  });

const evaluate = async (plan: OfficePlan, quarter: Quarter, scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const supervisor = as(plan.supervisorId ?? '');
  const one = await caseOf(plan.employeeId, scene);
  const ids = { caseId: one.caseId, segmentId: segmentIdOf(one, plan.segment) };
  const { body: proposal } = await supervisor.getRatingProposal(ids);
  const levels = proposal.objectives.map(({ objectiveId, level }) => ({
    objectiveId,
    level: level === 'not-applicable' ? ('meets' as const) : level,
  }));
  const lowest = order.find((level) => levels.some((line) => line.level === level)) ?? 'meets';
  await supervisor.evaluatePeriod({
    caseId: one.caseId,
    period: `${office.agency.year}-${quarter}`,
    body: { levels, feedback: feedback[lowest] },
    idempotencyKey: `evaluation.${plan.employeeId}.${plan.segment}.${quarter}`,
  });
};

/** Every supervisor says of everybody how the quarter went. The head's superior is outside and has no account. */
export const evaluateQuarter = (quarter: Quarter, scene: Scene): Promise<void> =>
  forEveryone(evaluatedIn(quarter, scene.office), (plan) => evaluate(plan, quarter, scene), scene);
