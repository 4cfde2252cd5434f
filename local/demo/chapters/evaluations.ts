import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import type { OfficePlan } from '../office-plans.ts';
import { caseOf, forEveryone, type Scene, segmentIdOf } from '../year/scene.ts';

/** A quarter or a month of the year, such as `Q1` or `01`. */
export type YearPart = `Q${1 | 2 | 3 | 4}` | `${number}`;

const isFirstHalf = (part: YearPart): boolean =>
  ['Q1', 'Q2'].includes(part) || (!part.startsWith('Q') && Number(part) <= 6);

const feedback: Readonly<Record<Level, string>> = {
  above: 'Capaian melampaui target. Pertahankan, dan catat cara kerja yang dapat dipakai rekan lain.',
  meets: 'Capaian sesuai target. Lanjutkan, dan lengkapi bukti dukung setiap bulan.',
  below: 'Capaian masih di bawah target. Mari kita bicarakan hambatannya dan susun langkah perbaikannya.',
};

const order: readonly Level[] = ['below', 'meets', 'above'];

/** Who is supervised in a part of the year, and by whom: a transfer divides the year at its middle. */
const evaluatedIn = (part: YearPart, { plans, transfers }: Scene['office']): readonly OfficePlan[] =>
  plans.filter(({ employeeId, segment, supervisorId }) => {
    const moves = transfers.some((transfer) => transfer.employeeId === employeeId);
    return supervisorId !== undefined && (!moves || segment === (isFirstHalf(part) ? 1 : 2));
  });

const evaluate = async (plan: OfficePlan, part: YearPart, scene: Scene): Promise<void> => {
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
    period: `${office.agency.year}-${part}`,
    body: { levels, feedback: feedback[lowest] },
    idempotencyKey: `evaluation.${plan.employeeId}.${plan.segment}.${part}`,
  });
};

/** Every supervisor says of everybody how the month or quarter went. The head's superior is outside and has no account. */
export const evaluatePart = (part: YearPart, scene: Scene): Promise<void> =>
  forEveryone(evaluatedIn(part, scene.office), (plan) => evaluate(plan, part, scene), scene);
