import { type Settings, settingsFrom } from './settings.ts';

const settingsKey = 'capaian.settings';

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
