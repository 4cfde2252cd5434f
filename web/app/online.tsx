import { useSyncExternalStore } from 'react';
import { useWords } from './context.ts';

const subscribe = (listener: () => void): (() => void) => {
  for (const event of ['online', 'offline']) addEventListener(event, listener);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, listener);
  };
};

/** Whether this device has a network, as far as it knows. */
const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Says that the network is gone and that nothing typed is lost. */
export const OfflineBanner = () => {
  const online = useOnline();
  const words = useWords();
  return <div role="status">{!online && <p className="banner">{words.app.offline}</p>}</div>;
};
