import { answerFrom } from './answer-from.ts';

/** What is fetched beforehand, as paths, and the name of this version; the build fills both in. */
declare const SHELL: readonly string[];
declare const VERSION: string;

/** The parts of a service worker's scope that are used; the types of the DOM don't have them. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const prefix = 'capaian-shell-';
const name = `${prefix}${VERSION}`;

const fetchShell = async (): Promise<void> => {
  const cache = await caches.open(name);
  await cache.addAll(SHELL.map((path) => new Request(path, { cache: 'no-cache' })));
};

/** The version before stays for tabs that still run it; caches are listed in the order in which they were made. */
const forgetOld = async (): Promise<void> => {
  const ours = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
  await Promise.all(ours.slice(0, -1).map((old) => caches.delete(old)));
};

const fromDevice = async (request: Request, path: string): Promise<Response> => {
  const known = await caches.match(path);
  if (known !== undefined) return known;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(name)).put(path, answer.clone());
  return answer;
};

const documentOf = async (request: Request): Promise<Response> =>
  (await (await caches.open(name)).match('/')) ?? fetch(request);

scope.addEventListener('install', (event) => event.waitUntil(fetchShell()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOld()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const { method, mode } = request;
  const source = answerFrom({ method, mode, sameOrigin: origin === scope.location.origin, path: pathname }, SHELL);
  if (source === 'document') event.respondWith(documentOf(request));
  if (source === 'shell') event.respondWith(fromDevice(request, pathname));
});
