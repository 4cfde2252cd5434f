import type { ReactNode } from 'react';
import { placeAt } from '../routes.ts';
import { useMe, useWords } from './context.ts';
import { PageLink } from './navigation.tsx';
import { isBuilt } from './pages.tsx';
import { type Section, sectionOf, sectionsFor } from './sections.ts';
import { countedUpTo, useCounts } from './use-counts.ts';

/** How many things wait in a section, as far as they were counted: a number to see, a sentence to hear. */
const Count = ({ count, most, said }: { count: number; most: number; said: (count: string) => string }) => {
  if (count === 0) return null;
  const shown = count >= most ? `${most - 1}+` : `${count}`;
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
  const sections = sectionsFor(me).filter(isBuilt);
  const current = sectionOf(placeAt(path)?.page, sections);
  const waiting: Readonly<Partial<Record<Section, ReactNode>>> = {
    inbox: <Count count={counts?.tasks ?? 0} most={countedUpTo.tasks} said={app.tasksWaiting} />,
    notices: <Count count={counts?.unread ?? 0} most={countedUpTo.unread} said={app.noticesUnread} />,
  };
  return (
    <nav aria-label={app.navigation} className="sections">
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <PageLink
              to={section}
              params={{}}
              {...(section === current ? { 'aria-current': path === '/' || section !== 'home' ? 'page' : 'true' } : {})}
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
