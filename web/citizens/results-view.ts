import {
  isYear,
  type Publication,
  type PublishedPeriod,
  type PublishedRow,
} from '../../shared/domain/publication/publication.ts';
import { predicates } from '../../shared/domain/schemes/scheme.ts';
import { type Html, html } from '../../shared/html.ts';
import { domainEn } from '../../shared/messages/en/domain.ts';
import { type Format, formatFor } from '../../shared/messages/format.ts';
import { domainId } from '../../shared/messages/id/domain.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { CitizenView } from './document.ts';
import { resultsWords } from './results-words.ts';

interface Place {
  readonly agencyId: string;
  readonly office: string;
  readonly language: Language;
}

const domainWords = { id: domainId, en: domainEn };

const address = ({ agencyId }: Place, ...parts: readonly string[]): string =>
  ['/warga', agencyId, 'hasil', ...parts].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/');

const periodName = (period: string, { language }: Place): string => {
  const words = resultsWords[language];
  return isYear(period) ? words.year(period) : words.quarter(period.slice(6), period.slice(0, 4));
};

/** Every period that was published, the newest first. */
export const resultsListView = (page: Place & { readonly periods: readonly PublishedPeriod[] }): CitizenView => {
  const { office, language, periods } = page;
  const words = resultsWords[language];
  const format = formatFor(language, 'WIB');
  const entry = ({ period, editions }: PublishedPeriod): Html | undefined => {
    const last = editions.at(-1);
    return (
      last &&
      html`<li class="sheet"><a href="${address(page, period)}?lang=${language}"><strong>${periodName(period, page)}</strong></a><br><span class="soft small">${words.edition(last.edition, format.date(last.publishedAt))}</span></li>`
    );
  };
  return {
    title: words.title(office),
    main: html`<h1>${words.title(office)}</h1><p>${words.lead}</p>${periods.length === 0 ? html`<p class="note">${words.none}</p>` : html`<ul class="plain">${periods.map(entry)}</ul>`}`,
  };
};

/** A published period, seen from one unit. */
export interface ResultsPage extends Place {
  readonly publication: Publication;
  readonly editions: PublishedPeriod['editions'];
  readonly unit: PublishedRow;
  /** The unit above, unless this is the top. */
  readonly above: PublishedRow | undefined;
  readonly below: readonly PublishedRow[];
}

/** Best first; darker is worse. Each share is named in words beside the picture. */
const colours = ['#1f8a70', '#5fb39b', '#d9a441', '#c9653c', '#a3333d'];

const bar = (groups: NonNullable<PublishedRow['predicates']>): Html => {
  const all = groups.reduce((sum, { people }) => sum + people, 0);
  let x = 0;
  const parts = groups.map(({ predicates: [first = 'baik'], people }) => {
    const width = Math.round((people * 30_000) / all) / 100;
    const part = html`<rect x="${x}" width="${width}" height="14" fill="${colours[predicates.indexOf(first)] ?? ''}"/>`;
    x = Math.round((x + width) * 100) / 100;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 300 14" width="100%" height="14" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
};

const predicatesOf = ({ people, predicates: groups }: PublishedRow, { language }: Place, format: Format): Html => {
  const words = resultsWords[language];
  if (people === undefined) return html`<p class="soft">${words.keptPeople}</p>`;
  const heading = html`<p>${words.people(format.number(people))}</p>`;
  if (groups === undefined) return html`${heading}<p class="soft">${words.keptPredicates}</p>`;
  const named = groups.map(
    (group) =>
      html`<li>${group.predicates.map((one) => domainWords[language].predicates[one]).join(' / ')}: <strong>${format.number(group.people)}</strong></li>`,
  );
  return html`${heading}${bar(groups)}<ul class="shares">${named}</ul>`;
};

const card = (row: PublishedRow, page: ResultsPage): Html => {
  const { language, publication } = page;
  const words = resultsWords[language];
  const format = formatFor(language, 'WIB');
  const { survey, complaints } = row;
  return html`${publication.cycleId !== undefined && predicatesOf(row, page, format)}<p>${survey === undefined ? words.noSurvey : words.survey(format.number(survey.index / 100), survey.quality, format.number(survey.answers))}</p><p>${complaints === undefined ? words.noComplaints : words.complaints(format.number(complaints.inTime), format.number(complaints.received))}</p>`;
};

/** So many units on one page keep it below 30 KB. */
const mostBelow = 24;

const unitLink = (row: PublishedRow, page: ResultsPage): string =>
  `${address(page, page.publication.period, 'unit', row.unitId)}?lang=${page.language}`;

const belowOf = (page: ResultsPage): Html | undefined => {
  const { below, unit, language } = page;
  if (below.length === 0) return undefined;
  const words = resultsWords[language];
  const shown = below.slice(0, mostBelow);
  const rest = below.length - shown.length;
  return html`<h2>${words.below(unit.name)}</h2>${shown.map((row) => html`<section class="sheet"><h3><a href="${unitLink(row, page)}">${row.name}</a></h3>${card(row, page)}</section>`)}${rest > 0 && html`<p class="note">${words.more(rest)}</p>`}`;
};

/** The results of a period: one unit and those right below it, with the open data. */
export const resultsView = (page: ResultsPage): CitizenView => {
  const { office, language, publication, editions, unit, above } = page;
  const words = resultsWords[language];
  const format = formatFor(language, 'WIB');
  const title = words.titleOf(office, periodName(publication.period, page));
  const data = (name: string): string => address(page, publication.period, name);
  const noted = editions.map(
    ({ edition, publishedAt, reason }) =>
      html`<li>${words.edition(edition, format.date(publishedAt))}${reason !== undefined && html`. ${words.corrected(edition, reason)}`}</li>`,
  );
  return {
    title,
    main: html`<h1>${title}</h1><p>${words.lead}</p><ul class="soft small">${noted}</ul>
${above !== undefined && html`<p class="no-print"><a href="${unitLink(above, page)}">${words.back(above.name)}</a></p>`}
<section class="sheet"><h2>${unit.name}</h2><p class="soft small">${words.whole}</p>${card(unit, page)}</section>
${belowOf(page)}
<h2>${words.howTitle}</h2><p>${words.how(publication.fewest)}</p>
<h2>${words.dataTitle}</h2><p><a class="button" href="${data('data.csv')}">${words.csv}</a></p><p><a href="${data('datapackage.json')}">${words.dictionary}</a></p><p class="soft small">${words.licence}</p>`,
  };
};
