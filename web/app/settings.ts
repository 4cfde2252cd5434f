import type { Language } from '../../shared/messages/language.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How this browser shows the application. It says nothing about who uses it. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const isLanguage = (value: unknown): value is Language => value === 'id' || value === 'en';
const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** Settings from what was kept and from `?lang=` in the address. What is no setting counts as unset. */
export const settingsFrom = (kept: string | null, query: URLSearchParams): Settings => {
  const known = ((): Partial<Record<keyof Settings, unknown>> => {
    try {
      return Object(JSON.parse(kept ?? '{}'));
    } catch {
      return {};
    }
  })();
  const asked = query.get('lang') ?? known.language;
  return { language: isLanguage(asked) ? asked : 'id', theme: isTheme(known.theme) ? known.theme : 'auto' };
};
