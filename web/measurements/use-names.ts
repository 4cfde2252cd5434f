import { useMemo } from 'react';
import type { Month } from '../../shared/domain/calendar/period.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useFormat, useWords } from '../app/context.ts';

/** How months, targets and sizes are written. */
export const useNames = () => {
  const { plan } = useWords();
  const format = useFormat();
  return useMemo(() => {
    const named = (style: 'long' | 'short', withYear: boolean) => {
      const months = new Intl.DateTimeFormat(format.locale, {
        month: style,
        ...(withYear ? { year: 'numeric' } : {}),
        timeZone: 'UTC',
      });
      return (month: Month): string => months.format(new Date(`${month}-01T00:00:00.000Z`));
    };
    return {
      /** `Januari 2026` */
      month: named('long', true),
      /** `Jan` */
      short: named('short', false),
      target: ({ target, unitOfMeasure, formula, baseline }: Indicator): string => {
        const value =
          'value' in target
            ? format.number(target.value)
            : plan.targetRange(format.number(target.from), format.number(target.to));
        const isWay = formula === 'improvement' && baseline !== undefined;
        return `${value} ${unitOfMeasure}${isWay ? `, ${plan.baselineOf(format.number(baseline))}` : ''}`;
      },
      /** `620 KB` */
      size: (bytes: number): string =>
        bytes < 1_000_000
          ? `${format.number(Math.max(1, Math.round(bytes / 1000)))} KB`
          : `${format.number(Math.round(bytes / 100_000) / 10)} MB`,
    };
  }, [format, plan]);
};
