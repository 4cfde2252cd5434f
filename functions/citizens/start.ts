import { html } from '../../shared/html.ts';
import { complaintWords } from '../../web/citizens/complaint-words.ts';
import { resultsWords } from '../../web/citizens/results-words.ts';
import { citizenSchemeWords } from '../../web/citizens/scheme-words.ts';
import { citizenWords } from '../../web/citizens/words.ts';
import { citizenPage } from './citizen-page.ts';

/** Where a citizen begins: what can be said here, and what is kept of it. */
export const start = citizenPage(
  { page: 'citizenStart', method: 'GET', path: '/warga/{agencyId}' },
  async ({ agencyId, office, language }) => {
    const words = citizenWords[language];
    const base = `/warga/${encodeURIComponent(agencyId)}/pengaduan`;
    const title = words.startTitle(office);
    return {
      view: {
        title,
        main: html`<h1>${title}</h1><p>${words.startLead}</p><p><a class="button" href="${base}?lang=${language}">${complaintWords[language].startLink}</a></p><p><a href="${base}/status?lang=${language}">${complaintWords[language].followLink}</a></p><p><a href="/warga/${encodeURIComponent(agencyId)}/hasil?lang=${language}">${resultsWords[language].title(office)}</a></p><p><a href="/warga/${encodeURIComponent(agencyId)}/skema?lang=${language}">${citizenSchemeWords[language].listTitle}</a></p><p class="soft small">${words.privacy}</p>`,
      },
    };
  },
);
