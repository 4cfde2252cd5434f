import { levels, type MatrixScheme, type Scheme, type WeightedScheme } from '../../shared/domain/schemes/scheme.ts';
import { percentWords } from '../../shared/domain/schemes/scheme-finding.ts';
import { type Html, html } from '../../shared/html.ts';
import { domainEn } from '../../shared/messages/en/domain.ts';
import { formatFor } from '../../shared/messages/format.ts';
import { domainId } from '../../shared/messages/id/domain.ts';
import type { Language } from '../../shared/messages/language.ts';
import { citizenSchemeWords } from './scheme-words.ts';

const domainWords = { id: domainId, en: domainEn };

const matrixOf = ({ matrix }: MatrixScheme, language: Language): Html => {
  const words = citizenSchemeWords[language];
  const { levels: levelWords, predicates } = domainWords[language];
  const head = levels.map((level) => html`<th scope="col">${levelWords[level]}</th>`);
  const rows = levels.map(
    (row) =>
      html`<tr><th scope="row">${levelWords[row]}</th>${levels.map((column) => html`<td>${predicates[matrix[row][column]]}</td>`)}</tr>`,
  );
  return html`<table class="small matrix"><caption>${words.matrix}</caption><thead><tr><th scope="col">${words.results}</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
};

const weightedOf = ({ weights, bands }: WeightedScheme, language: Language): Html => {
  const words = citizenSchemeWords[language];
  const { predicates } = domainWords[language];
  const format = formatFor(language, 'WIB');
  const share = (points: number): string => percentWords(points)[language];
  const named = bands.map(
    ({ predicate, from }) => html`<li>${words.band(predicates[predicate], format.number(from / 100))}</li>`,
  );
  return html`<p>${words.weights(share(weights.results), share(weights.behaviour))}</p><p>${words.bands}</p><ul>${named}</ul>`;
};

/** A pack without faults, as far as it concerns whom the office serves: how a year is rated, on what, and their own part. */
export const draftPart = (scheme: Scheme, language: Language): Html => {
  const words = citizenSchemeWords[language];
  const citizens = scheme.feedback?.weights.citizens ?? 0;
  const aspects = scheme.behaviours.map(({ title }) => html`<li>${title[language]}</li>`);
  return html`${scheme.kind === 'matrix' ? matrixOf(scheme, language) : weightedOf(scheme, language)}
<p>${words.behaviours}</p><ul>${aspects}</ul>
<p>${citizens > 0 ? words.citizens(percentWords(citizens)[language]) : words.noCitizens}</p><p>${words.appeal(scheme.appealWithin.days)}</p>`;
};
