import { PathLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { useConsoleWords } from './console-words.ts';
import type { OverviewView } from './funnel-steps.ts';
import { withSearch } from './use-search.ts';

/** Where the unit is that is shown: from the top of the agency down to it. */
export const UnitPath = ({ cycleId, path }: { cycleId: string; path: OverviewView['path'] }) => {
  const { console: words } = useConsoleWords();
  const console = addressOf('console', {});
  return (
    <nav aria-label={words.path} className="unit-path">
      <ol>
        <li>
          <PathLink path={withSearch(console, { periode: cycleId })}>{words.wholeAgency}</PathLink>
        </li>
        {path.map(({ unitId, name }, index) => (
          <li key={unitId}>
            <PathLink
              path={withSearch(console, { periode: cycleId, unit: unitId })}
              {...(index === path.length - 1 ? { 'aria-current': 'location' as const } : {})}
            >
              {name}
            </PathLink>
          </li>
        ))}
      </ol>
    </nav>
  );
};
