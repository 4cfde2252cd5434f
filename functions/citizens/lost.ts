import { citizenPage } from './citizen-page.ts';

/** Whatever else somebody types behind the address of an office, such as a slash too many: a page too says that it is none. */
export const lost = citizenPage(
  { page: 'citizenLost', method: 'GET', path: '/warga/{agencyId}/{rest+}' },
  async () => 'not-found',
);
