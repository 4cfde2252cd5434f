import { levels, type MatrixScheme, type Scheme, type WeightedScheme } from '../../shared/domain/schemes/scheme.ts';
import { type Html, html } from '../../shared/html.ts';
import { domainEn } from '../../shared/messages/en/domain.ts';
import { formatFor } from '../../shared/messages/format.ts';
import { domainId } from '../../shared/messages/id/domain.ts';
import type { Language } from '../../shared/messages/language.ts';
import { schemeRulesEn } from '../words/en/scheme-rules.ts';
import { schemeRulesId } from '../words/id/scheme-rules.ts';
import { citizenSchemeWords } from './scheme-words.ts';

const domainWords = { id: domainId, en: domainEn };
const ruleWords = { id: schemeRulesId, en: schemeRulesEn };

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

const weightedOf = ({ weights, weightsWith360, bands }: WeightedScheme, language: Language): Html => {
  const words = citizenSchemeWords[language];
  const { withInnovation, sharesHeard } = ruleWords[language];
  const { predicates } = domainWords[language];
  const format = formatFor(language, 'WIB');
  const named = bands.map(({ predicate, from, needsInnovation }) => {
    const score = format.number(from / 100);
    return html`<li>${predicates[predicate]}: ${needsInnovation === true ? withInnovation(score) : words.from(score)}</li>`;
  });
  const heard = sharesHeard(format.percent(weightsWith360.results), format.percent(weightsWith360.behaviour));
  return html`<p>${words.weights(format.percent(weights.results), format.percent(weights.behaviour))} ${heard}</p><p>${words.bands}</p><ul>${named}</ul>`;
};

/** A pack without faults, as far as it concerns whom the office serves: how a year is rated, on what, and their own part. */
export const draftPart = (scheme: Scheme, language: Language): Html => {
  const words = citizenSchemeWords[language];
  const { days, basis } = scheme.appealWithin;
  const citizens = scheme.feedback?.weights.citizens ?? 0;
  const aspects = scheme.behaviours.map(({ title }) => html`<li>${title[language]}</li>`);
  return html`${scheme.kind === 'matrix' ? matrixOf(scheme, language) : weightedOf(scheme, language)}
<p>${words.behaviours}</p><ul>${aspects}</ul>
<p>${citizens > 0 ? words.citizens(formatFor(language, 'WIB').percent(citizens)) : words.noCitizens}</p><p>${words.appeal(ruleWords[language].days[basis](String(days)))}</p>`;
};
