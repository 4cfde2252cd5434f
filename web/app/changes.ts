import { useEffect } from 'react';

const changed = 'capaian:changed';

/** Tells what is on the page that this person has just changed something on the server. */
export const tellChange = (): void => {
  dispatchEvent(new Event(changed));
};

/** Calls back after this person changed something on the server: what is counted or summed up is then asked for anew. */
export const useChanges = (onChange: () => void): void => {
  useEffect(() => {
    addEventListener(changed, onChange);
    return () => removeEventListener(changed, onChange);
  }, [onChange]);
};
