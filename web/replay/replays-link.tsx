import { useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useReplayWords } from './replay-words.ts';
import type { VersionPlace } from './scheme-name.ts';

/** From a version of a scheme to its replays, for HR; nothing for others. */
export const ReplaysLink = ({ schemeId, version }: VersionPlace) => {
  const words = useReplayWords();
  if (!useMe().employee.roles.includes('hr')) return null;
  return (
    <p className="no-print">
      <PageLink to="replays" params={{ schemeId, version }}>
        {words.link}
      </PageLink>
    </p>
  );
};
