import '../cases/cases.css';
import './console.css';
import type { ReactNode } from 'react';
import { PathLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { Page, PartOfPage } from '../ui/page.tsx';
import { useConsoleWords } from './console-words.ts';
import { withSearch } from './use-search.ts';

type ConsoleTab =
  | 'console'
  | 'consoleTasks'
  | 'consoleMachine'
  | 'consoleSpread'
  | 'consoleCauses'
  | 'consolePeople'
  | 'training'
  | 'calibrations'
  | 'consoleSocialisation'
  | 'publications'
  | 'evaluations';

const tabs: readonly ConsoleTab[] = [
  'console',
  'consoleTasks',
  'consoleMachine',
  'consoleSpread',
  'consoleCauses',
  'consolePeople',
  'training',
  'consoleSocialisation',
  'calibrations',
  'publications',
  'evaluations',
];

/** The machine that most people are in at the beginning of a year. */
const firstMachine = 'target-approval';

const pathTo = (tab: ConsoleTab, cycleId: string): string => {
  if (tab === 'training') return addressOf('training', {});
  if (tab === 'console') return withSearch(addressOf('console', {}), { periode: cycleId });
  if (tab === 'consoleMachine') return addressOf('consoleMachine', { cycleId, machine: firstMachine });
  if (tab === 'publications' || tab === 'evaluations' || tab === 'calibrations') return addressOf(tab, {});
  return addressOf(tab, { cycleId });
};

interface FrameProps {
  readonly current: ConsoleTab;
  /** Absent where there is no year yet. */
  readonly cycleId: string | undefined;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of every page of the console: its other pages as tabs, for the same year. */
export const ConsoleFrame = ({ current, cycleId, title, intro, children }: FrameProps) => {
  const { console: words } = useConsoleWords();
  const above = cycleId !== undefined && (
    <nav aria-label={words.sections} className="tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <PathLink path={pathTo(tab, cycleId)} {...(tab === current ? { 'aria-current': 'page' as const } : {})}>
              {words.tabs[tab]}
            </PathLink>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <Page title={title} above={above} intro={intro}>
      <PartOfPage>
        <div className="console">{children}</div>
      </PartOfPage>
    </Page>
  );
};
