import { type ReactNode, useEffect, useRef, useState } from 'react';
import { placeAt } from '../routes.ts';
import { useMe, useWords } from './context.ts';
import { PageLink } from './navigation.tsx';
import { isBuilt } from './pages.tsx';
import { type Section, sectionOf, sectionsFor } from './sections.ts';
import { useCounts } from './use-counts.ts';

/** How many things wait in a section: a number to see, a sentence to hear. */
const Count = ({ count, said }: { count: number; said: (count: string) => string }) => {
  if (count === 0) return null;
  const shown = count > 99 ? '99+' : `${count}`;
  return (
    <>
      <span className="count" aria-hidden="true">
        {shown}
      </span>
      <span className="unseen">, {said(shown)}</span>
    </>
  );
};

/** The sections of the application, with what waits in them. */
export const Sections = ({ path }: { path: string }) => {
  const { app } = useWords();
  const me = useMe();
  const counts = useCounts();
  const current = sectionOf(placeAt(path)?.page);
  const waiting: Readonly<Partial<Record<Section, ReactNode>>> = {
    inbox: <Count count={counts?.tasks ?? 0} said={app.tasksWaiting} />,
    notices: <Count count={counts?.unread ?? 0} said={app.noticesUnread} />,
  };
  return (
    <nav aria-label={app.navigation} className="sections">
      <ul>
        {sectionsFor(me)
          .filter(isBuilt)
          .map((section) => (
            <li key={section}>
              <PageLink
                to={section}
                params={{}}
                {...(section === current
                  ? { 'aria-current': path === '/' || section !== 'home' ? 'page' : 'true' }
                  : {})}
              >
                {app.sections[section]}
                {waiting[section]}
              </PageLink>
            </li>
          ))}
      </ul>
    </nav>
  );
};

/**
 * On a wide screen its content stands in the header; on a phone a button shows and hides it. It closes as one goes to
 * another page, and with Escape, which leaves the focus on the button.
 */
export const Menu = ({ path, children }: { path: string; children: ReactNode }) => {
  const { app } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page
  useEffect(() => setOpen(false), [path]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever has the focus within
    <div
      className="menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="menu-button quiet"
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        {app.menu}
      </button>
      <div id="menu" className={open ? 'menu-content open' : 'menu-content'}>
        {children}
      </div>
    </div>
  );
};
