import type { Source } from '../../shared/domain/schemes/scheme.ts';
import type { SchemeShown } from '../../shared/domain/schemes/scheme-answers.ts';
import { partWords, placeOf } from '../../shared/domain/schemes/scheme-finding-place.ts';
import type { Language } from '../../shared/messages/language.ts';

/** Where numbers of a pack come from, and which of its parts those are. */
export interface PackSource extends Source {
  readonly parts: readonly string[];
}

/** Parts that name their source themselves. */
const ownSources = (scheme: SchemeShown): readonly (readonly [path: string, source: Source])[] => {
  const { phases, windows, followUps } = scheme;
  const alone = (
    [
      'attainment',
      'feedback',
      'appealWithin',
      'creditPoints',
      'documents',
      'indicatorRule',
      'survey',
      'socialisation',
      'raterTraining',
      'calibration',
      'publication',
    ] as const
  ).flatMap((name) => {
    const source = scheme[name]?.source;
    return source === undefined ? [] : [[`/${name}`, source] as const];
  });
  return [
    ...Object.entries(phases).map(([name, { source }]) => [`/phases/${name}`, source] as const),
    ...Object.entries(windows).map(([name, { source }]) => [`/windows/${name}`, source] as const),
    ...alone,
    // One name for all of them: which rule is which is told with the rules.
    ...followUps.map(({ source }) => ['/followUps', source] as const),
  ];
};

/** Every source of a pack once, with all the parts that it is of. */
export const packSources = (scheme: SchemeShown, language: Language): readonly PackSource[] => {
  const all = [
    ...Object.entries(scheme.sources).map(([name, source]) => [partWords(name)[language], source] as const),
    ...ownSources(scheme).map(([path, source]) => [placeOf(path)[language], source] as const),
  ];
  const found = new Map<string, PackSource>();
  for (const [part, source] of all) {
    const key = `${source.confidence} ${source.unverified === true} ${source.citation}`;
    const parts = found.get(key)?.parts ?? [];
    found.set(key, { ...source, parts: parts.includes(part) ? parts : [...parts, part] });
  }
  return [...found.values()];
};
