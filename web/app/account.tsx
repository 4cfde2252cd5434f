import { useApp, useWords } from './context.ts';
import { Disclosure } from './disclosure.tsx';
import { type Theme, themes } from './settings.ts';

const LanguageSwitch = () => {
  const { settings, change } = useApp();
  const { app } = useWords();
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
      <legend>{app.language}</legend>
      {choice('id', 'Indonesia')}
      {choice('en', 'English')}
    </fieldset>
  );
};

const ThemeChoice = () => {
  const { settings, change } = useApp();
  const { app } = useWords();
  return (
    <label className="theme">
      {app.theme}
      <select value={settings.theme} onChange={({ target }) => change({ theme: target.value as Theme })}>
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {app.themes[theme]}
          </option>
        ))}
      </select>
    </label>
  );
};

interface AccountProps {
  readonly path: string;
  /** Who is signed in; absent before. */
  readonly name?: string | undefined;
  readonly onSignOut?: (() => void) | undefined;
}

/** Who one is, in which language and colours, and how to leave: behind the person's name; on a phone within the menu. */
export const Account = ({ path, name, onSignOut }: AccountProps) => {
  const { app } = useWords();
  return (
    <Disclosure className="account" label={<span className="who">{name || app.settings}</span>} path={path} floating>
      {name !== undefined && <p className="account-name">{name}</p>}
      <LanguageSwitch />
      <ThemeChoice />
      {onSignOut !== undefined && (
        <button type="button" className="quiet" onClick={onSignOut}>
          {app.signOut}
        </button>
      )}
    </Disclosure>
  );
};
