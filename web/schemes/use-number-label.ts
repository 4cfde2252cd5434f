import type { Predicate } from '../../shared/domain/schemes/scheme.ts';
import { placeOf } from '../../shared/domain/schemes/scheme-finding-place.ts';
import { useDomainWords, useLanguage } from '../app/context.ts';
import type { Pack } from './pack-numbers.ts';
import { useSchemeWords } from './scheme-words.ts';

/** What a number is called: as the form says it, or by the name of what it belongs to. */
export const useNumberLabel = (pack: Pack) => {
  const words = useSchemeWords();
  const domain = useDomainWords();
  const language = useLanguage();
  const itemAt = (list: unknown, at: string): Readonly<Record<string, unknown>> =>
    (Array.isArray(list) ? list[Number(at)] : undefined) ?? {};
  return (pointer: string): string => {
    const [, first = '', second = ''] = pointer.split('/');
    if (first === 'bands') {
      const { predicate, needsInnovation } = itemAt(pack.bands, second);
      const name = domain.predicates[predicate as Predicate] ?? placeOf(pointer)[language];
      return words.bandFrom(name, needsInnovation === true);
    }
    if (first === 'behaviours') {
      const { title } = itemAt(pack.behaviours, second) as { title?: Readonly<Record<string, string>> };
      return title?.[language] ?? placeOf(pointer)[language];
    }
    return words.numbers[pointer as keyof typeof words.numbers] ?? placeOf(pointer)[language];
  };
};
