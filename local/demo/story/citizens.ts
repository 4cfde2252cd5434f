import type { Scene } from '../year/scene.ts';

/** A page for citizens, as a browser without an account gets it. */
export interface CitizenPage {
  readonly status: number;
  readonly html: string;
}

const pageAt = async (
  address: string,
  init: RequestInit,
  { courier }: Pick<Scene, 'courier'>,
): Promise<CitizenPage> => {
  const response = await courier.fetch(address, init);
  return { status: response.status, html: await response.text() };
};

/** Opens a page of the office, such as `/hasil`. */
export const openPage = (path: string, scene: Pick<Scene, 'office' | 'baseUrl' | 'courier'>): Promise<CitizenPage> =>
  pageAt(`${scene.baseUrl}/warga/${scene.office.agency.agencyId}${path}`, {}, scene);

export const openAddress = (address: string, scene: Pick<Scene, 'courier'>): Promise<CitizenPage> =>
  pageAt(address, {}, scene);

/** Sends the form of a page. */
export const sendForm = (
  address: string,
  fields: Readonly<Record<string, string>>,
  scene: Pick<Scene, 'courier'>,
): Promise<CitizenPage> => pageAt(address, { method: 'POST', body: new URLSearchParams(fields) }, scene);

/**
 * The value of a field that a page carries hidden, or of an element with that id.
 * @throws when the page has none
 */
export const fieldOf = ({ html }: CitizenPage, name: string): string => {
  const found = html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
  if (found === undefined) throw new Error(`the page has no field ${name}`);
  return found;
};
