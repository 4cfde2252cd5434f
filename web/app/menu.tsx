import type { ReactNode } from 'react';
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
