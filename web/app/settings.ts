import type { Language } from '../../shared/messages/language.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How this browser shows the application. It says nothing about who uses it. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const settingsKey = 'capaian.settings';

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

/** A browser without storage, as in some private windows, has the usual settings. */
const kept = (): string | null => {
  try {
    return localStorage.getItem(settingsKey);
  } catch {
    return null;
  }
};

export const readSettings = (): Settings => settingsFrom(kept(), new URLSearchParams(location.search));

/** Applies settings to the document and keeps them. */
export const applySettings = (settings: Settings): void => {
  document.documentElement.lang = settings.language;
  document.documentElement.dataset.theme = settings.theme;
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings));
  } catch {
    // They then last as long as the page.
  }
};
