import type { ReactNode } from 'react';
import { NewVersion } from '../offline/new-version.tsx';
import { Account } from './account.tsx';
import { useWords } from './context.ts';
import { Disclosure } from './disclosure.tsx';
import { PageLink } from './navigation.tsx';
import { OfflineBanner } from './online.tsx';

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
  const { app } = useWords();
  return (
    <>
      <a className="skip" href="#main">
        {app.skip}
      </a>
      <header className="top">
        <PageLink to="home" params={{}} className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Capaian
        </PageLink>
        <Disclosure className="menu" label={app.menu} path={path}>
          {person?.sections}
          <Account path={path} name={person?.name} onSignOut={person?.onSignOut} />
        </Disclosure>
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
