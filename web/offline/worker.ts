const workerPath = '/sw.js';

/** The types of the DOM know no trusted types yet. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): URL };
}

/** The one script address that the page's policy lets through. */
const trustedPath = (): string | URL => {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const createScriptURL = (text: string): string => {
    if (text !== workerPath) throw new TypeError('no other script is started');
    return text;
  };
  return trustedTypes?.createPolicy('capaian-worker', { createScriptURL }).createScriptURL(workerPath) ?? workerPath;
};

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

/** The version that is fetched and waits for this one to end. */
export const newVersion = {
  current: (): ServiceWorker | undefined => waiting,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

const watch = (registration: ServiceWorkerRegistration): void => {
  // Whoever has just opened the page has typed nothing: the next page is the new one.
  registration.waiting?.postMessage('take-over');
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state !== 'installed' || navigator.serviceWorker.controller === null) return;
      waiting = coming;
      for (const listener of listeners) listener();
    });
  });
};

const hour = 3_600_000;

/**
 * Keeps the application on this device, so that it starts without a network, and asks now and then for a newer one. A
 * browser that can't, such as one that doubts the certificate, goes on as before.
 */
export const keepOnDevice = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(trustedPath());
    watch(registration);
    setInterval(() => void registration.update().catch(() => undefined), hour);
  } catch {
    // The application then needs a network to start.
  }
};

/** Loads a version that waits. Only ever at a person's wish. */
export const loadNewVersion = (coming: ServiceWorker): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  coming.postMessage('take-over');
};
