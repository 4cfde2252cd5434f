import type { Predicate } from '../../shared/domain/schemes/scheme.ts';
import { useFormat } from '../app/context.ts';
import { codeText } from './code-text.ts';
import { unitAt } from './pack-numbers.ts';
import { useSchemeWords } from './scheme-words.ts';
import { useTelling } from './use-telling.ts';

/** A value of a pack as a reader knows it: percentages, points, days and predicates instead of what the file holds. */
export const useValueText = () => {
  const words = useSchemeWords();
  const telling = useTelling();
  const format = useFormat();
  return (path: string, value: string | undefined): string => {
    if (value === undefined) return '–';
    const unit = unitAt(path);
    const number = Number(value);
    if (unit === 'percent' && Number.isFinite(number)) return format.percent(number);
    if (unit === 'score' && Number.isFinite(number)) return format.number(number / 100);
    if ((unit === 'days' || unit === 'people') && Number.isFinite(number))
      return words.valueOf[unit](format.number(number));
    if (path === '/validFrom') return format.day(value);
    if (value === 'true' || value === 'false') return words.yesNo[value];
    return codeText(path, value, telling) ?? telling.domain.predicates[value as Predicate] ?? value;
  };
};
