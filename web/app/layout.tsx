import type { ReactNode } from 'react';
import { NewVersion } from '../offline/new-version.tsx';
import { useApp, useWords } from './context.ts';
import { Menu } from './menu.tsx';
import { PageLink } from './navigation.tsx';
import { OfflineBanner } from './online.tsx';
import { type Theme, themes } from './settings.ts';

const LanguageSwitch = () => {
  const { settings, change } = useApp();
  const words = useWords();
  const choice = (language: 'id' | 'en', name: string) => (
    <button
      type="button"
      className="plain"
      lang={language}
      aria-pressed={settings.language === language}
      onClick={() => change({ language })}
    >
      {name}
    </button>
  );
  return (
    <fieldset className="languages">
      <legend className="unseen">{words.app.language}</legend>
      {choice('id', 'Indonesia')}
      {choice('en', 'English')}
    </fieldset>
  );
};

const ThemeChoice = () => {
  const { settings, change } = useApp();
  const words = useWords();
  return (
    <label className="theme">
      <span className="unseen">{words.app.theme}</span>
      <select value={settings.theme} onChange={({ target }) => change({ theme: target.value as Theme })}>
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {words.app.themes[theme]}
          </option>
        ))}
      </select>
    </label>
  );
};

interface LayoutProps {
  readonly path: string;
  /** Who is signed in, where one may go, and how to leave; absent before. */
  readonly person?: {
    readonly name: string;
    readonly sections: ReactNode;
    readonly head: ReactNode;
    readonly onSignOut: () => void;
  };
  readonly children: ReactNode;
}

/** The frame around every page: where one is, who one is, in which language. */
export const Layout = ({ path, person, children }: LayoutProps) => {
  const words = useWords();
  return (
    <>
      <a className="skip" href="#main">
        {words.app.skip}
      </a>
      <header className="top">
        <PageLink to="home" params={{}} className="brand">
          Capaian
        </PageLink>
        <Menu path={path}>
          {person?.sections}
          <div className="person">
            <LanguageSwitch />
            <ThemeChoice />
            {person !== undefined && (
              <>
                <span className="who">{person.name}</span>
                <button type="button" className="plain" onClick={person.onSignOut}>
                  {words.app.signOut}
                </button>
              </>
            )}
          </div>
        </Menu>
      </header>
      <OfflineBanner />
      <NewVersion />
      <main id="main" tabIndex={-1}>
        {person?.head}
        {children}
      </main>
    </>
  );
};
