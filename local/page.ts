import type { Answer } from './answer.ts';
import type { Language } from './html.ts';

export interface PageRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The fields of a submitted form; empty for GET. */
  readonly form: URLSearchParams;
  /** The body as text, for the few addresses that take JSON. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly address: string;
  readonly language: Language;
}

/** A page that the embedded runtime serves itself, outside the API. */
export interface Page {
  readonly method: 'GET' | 'POST';
  /** A path template, such as `/demo/mail/{letterId}`. */
  readonly path: string;
  readonly handle: (request: PageRequest) => Promise<Answer> | Answer;
}

export const cookieOf = (headers: PageRequest['headers'], name: string): string | undefined => {
  const cookies = headers.cookie;
  if (typeof cookies !== 'string') return undefined;
  const found = cookies.split(/; */).find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
};

const languageCookie = 'capaian_lang';

const isLanguage = (value: string | null | undefined): value is Language => value === 'id' || value === 'en';

/** The chosen language: this address's `lang`, else the one chosen before, else Indonesian. */
export const languageOf = (query: URLSearchParams, headers: PageRequest['headers']): Language => {
  const asked = query.get('lang') ?? cookieOf(headers, languageCookie);
  return isLanguage(asked) ? asked : 'id';
};

/** The cookie that remembers a choice just made by `?lang=`, if one was. */
export const languageCookies = (query: URLSearchParams): readonly string[] => {
  const asked = query.get('lang');
  return isLanguage(asked) ? [`${languageCookie}=${asked}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`] : [];
};

/** This address in both languages, keeping the rest of its query. */
export const bothLanguages = (path: string, query: URLSearchParams): { id: string; en: string } => {
  const inLanguage = (language: Language): string => {
    const changed = new URLSearchParams(query);
    changed.set('lang', language);
    return `${path}?${changed}`;
  };
  return { id: inLanguage('id'), en: inLanguage('en') };
};
