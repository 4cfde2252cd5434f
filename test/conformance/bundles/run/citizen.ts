import { textOf } from '../../../support/visit.ts';
import { agencyId } from './office.ts';
import type { World } from './open-world.ts';

/** A page as a citizen has it in the browser. */
interface OpenedPage {
  readonly status: number;
  readonly html: string;
  /** What a person reads. */
  readonly text: string;
}

const pageOf = async (response: Response): Promise<OpenedPage> => {
  const html = await response.text();
  return { status: response.status, html, text: textOf(html) };
};

/** Somebody without an account, in front of a browser that runs no script. */
export const citizenOf = ({ request }: Pick<World, 'request'>) => {
  const addressOf = (path: string): string => `/warga/${agencyId}${path}`;
  return {
    open: async (path: string): Promise<OpenedPage> => pageOf(await request(addressOf(path), { method: 'GET' })),
    send: async (path: string, form: Readonly<Record<string, string>>): Promise<OpenedPage> => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const body = new URLSearchParams(form).toString();
      return pageOf(await request(addressOf(path), { method: 'POST', headers, body }));
    },
  };
};

/** What a field of a form holds that a person does not see. */
export const hiddenIn = ({ html }: OpenedPage, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? '';
