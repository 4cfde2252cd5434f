import { placeAt } from '../routes.ts';

/** From where the service worker answers; `network` leaves the request alone. */
export type Source = 'document' | 'shell' | 'network';

interface Asked {
  readonly method: string;
  /** `navigate` where a person goes to a page. */
  readonly mode: string;
  readonly sameOrigin: boolean;
  readonly path: string;
}

/**
 * Pages of the application get its document, files named by their hash come from the device once they were there. All
 * else goes to the network: no answer of the API, no page of sign-in and no page for citizens is ever kept.
 */
export const answerFrom = ({ method, mode, sameOrigin, path }: Asked, shell: readonly string[]): Source => {
  if (method !== 'GET' || !sameOrigin) return 'network';
  if (mode === 'navigate') return placeAt(path) === undefined ? 'network' : 'document';
  return path.startsWith('/assets/') || shell.includes(path) ? 'shell' : 'network';
};
