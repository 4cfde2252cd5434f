import { gzipSync } from 'node:zlib';
import type { Person } from './browser.ts';
import { quiet } from './looks.ts';

/** What a page loads until it stands, in bytes as the server packs them at worst. */
export interface FirstLoad {
  readonly script: number;
  readonly style: number;
  /** The document, scripts, styles and pictures: all but the answers of the API. */
  readonly all: number;
}

const counted = new Set(['document', 'script', 'stylesheet', 'image', 'font']);

const packed = async (address: string): Promise<number> =>
  gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 9 }).length;

/** Opens an address anew and adds up what was asked for, each file once. */
export const firstLoad = async (person: Person, address: string): Promise<FirstLoad> => {
  const files = new Map<string, string>();
  const note = (request: { url: () => string; resourceType: () => string }): void => {
    if (counted.has(request.resourceType())) files.set(request.url().replace(/[?#].*$/, ''), request.resourceType());
  };
  person.page.on('request', note);
  await person.page.goto(address);
  await quiet(person);
  person.page.off('request', note);
  const load = { script: 0, style: 0, all: 0 };
  for (const [file, kind] of files) {
    if (new URL(file).pathname.startsWith('/oidc')) continue;
    const bytes = await packed(file);
    load.all += bytes;
    if (kind === 'script') load.script += bytes;
    if (kind === 'stylesheet') load.style += bytes;
  }
  return load;
};
