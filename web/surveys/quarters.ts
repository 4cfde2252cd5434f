import { quarterOf } from '../../shared/domain/surveys/service.ts';

/** The quarter of a day and those before it, the newest first. */
export const lastQuarters = (today: string, count: number): readonly string[] => {
  const current = quarterOf(today);
  const index = Number(current.slice(0, 4)) * 4 + Number(current.slice(6)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = index - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
};
