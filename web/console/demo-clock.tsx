import { useEffect, useState } from 'react';
import { useFormat } from '../app/context.ts';
import { useConsoleWords } from './console-words.ts';

/** Served by a demo only. */
const clockPath = '/demo/clock';

/** The time of the demo, or undefined where time can't be moved. */
const readClock = async (signal: AbortSignal): Promise<string | undefined> => {
  const config = (await (await fetch('/config.json', { signal })).json()) as { readonly demo?: boolean };
  if (config.demo !== true) return undefined;
  const answer = await fetch(clockPath, { signal, headers: { accept: 'application/json' } });
  const { now, movable } = (await answer.json()) as { readonly now?: string; readonly movable?: boolean };
  return answer.ok && movable === true ? now : undefined;
};

/** What time it is in the example office, and the way to move it. Nothing in an office of its own. */
export const DemoClock = () => {
  const { console: words } = useConsoleWords();
  const format = useFormat();
  const [now, setNow] = useState<string | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    readClock(leaving.signal).then(setNow, () => {
      // Without an answer there is no clock to show.
    });
    return () => leaving.abort();
  }, []);
  if (now === undefined) return null;
  return (
    <section aria-label={words.clockTitle} className="demo-clock">
      <p>
        <strong>{words.clockNow(format.moment(now))}</strong> <a href={clockPath}>{words.clockLink}</a>
      </p>
      <p className="small soft">{words.clockWhy}</p>
    </section>
  );
};
