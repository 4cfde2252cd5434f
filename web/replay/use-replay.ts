import { useEffect } from 'react';
import { useApp, useLanguage } from '../app/context.ts';
import { useLive } from '../console/use-live.ts';
import { knownVersions, schemeName, type VersionPlace } from './scheme-name.ts';

const whileGrowingMs = 2_000;

/** A replay with the names of what it is about: asked for again every few seconds until it is finished. */
export const useReplay = (place: VersionPlace, replayId: string) => {
  const { client } = useApp();
  const language = useLanguage();
  const live = useLive(`replay ${language} ${replayId}`, async (signal) => {
    const { body: view } = await client.getReplay({ ...place, replayId }, { signal });
    const [{ body: cycle }, known] = await Promise.all([
      client.getCycle({ cycleId: view.cycleId }, { signal }),
      knownVersions(client, signal),
    ]);
    return { view, year: cycle.year, scheme: schemeName(known, place, language) };
  });
  const { loaded, stale, reload } = live;
  useEffect(() => {
    if (loaded.state !== 'ready' || stale || loaded.value.view.finishedAt !== undefined) return;
    const timer = setTimeout(() => document.visibilityState === 'visible' && reload(), whileGrowingMs);
    return () => clearTimeout(timer);
  }, [loaded, stale, reload]);
  return live;
};
