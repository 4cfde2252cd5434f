import { useSyncExternalStore } from 'react';
import { useWords } from '../app/context.ts';
import { loadNewVersion, newVersion } from './worker.ts';

/** Says that a newer version is there. It is loaded when the person wants it, never over something typed. */
export const NewVersion = () => {
  const { offline } = useWords();
  const waiting = useSyncExternalStore(newVersion.subscribe, newVersion.current);
  return (
    <div role="status">
      {waiting !== undefined && (
        <div className="banner">
          <p>{offline.newVersion}</p>
          <button type="button" className="quiet" onClick={() => loadNewVersion(waiting)}>
            {offline.loadNewVersion}
          </button>
        </div>
      )}
    </div>
  );
};
