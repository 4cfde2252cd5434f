import { describe, expect, it } from 'vitest';
import { schemeFindings } from '../../../shared/contract/scheme-findings.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { formatFor } from '../../../shared/messages/format.ts';
import { messagesIn } from '../../../shared/messages/language.ts';
import { isDrawable } from '../../../web/schemes/is-drawable.ts';
import { packSources } from '../../../web/schemes/pack-sources.ts';
import { followUpsTold, rulesTold, spreadTold } from '../../../web/schemes/rules-told.ts';
import { schemeRulesId as words } from '../../../web/words/id/scheme-rules.ts';
import { matrixScheme, officeSchemes } from '../../domain/packs.ts';
import { changed } from '../../domain/schemes/changed.ts';

const telling = {
  words,
  domain: messagesIn('id').domain,
  format: formatFor('id', 'WIB'),
  language: 'id' as const,
};

/** All that a page tells of a pack. */
const tell = (scheme: Scheme) => [
  rulesTold(scheme, telling),
  followUpsTold(scheme, telling),
  spreadTold(scheme, telling),
  packSources(scheme, 'id'),
];

/** The pointers into a pack, two deep; of one follow-up rule also deeper. */
const branches = (part: unknown, path = '', depth = 2): readonly string[] =>
  typeof part !== 'object' || part === null || depth === 0
    ? []
    : Object.entries(part).flatMap(([name, one]) => [
        `${path}/${name}`,
        ...branches(one, `${path}/${name}`, depth - 1),
      ]);

describe('a draft in which something is missing or odd', () => {
  it.each([
    ['a matrix', matrixScheme],
    ['a weighted scheme', officeSchemes.tangerangSelatan],
  ])('of %s is told in words only where that can be done', (_, scheme) => {
    let shown = 0;
    for (const pointer of [...branches(scheme), ...branches(scheme.followUps[0], '/followUps/0')]) {
      for (const value of pointer.split('/').length > 2 ? [undefined] : [undefined, 7]) {
        const draft = changed<Scheme>(scheme, pointer, value);
        if (!isDrawable(schemeFindings(draft))) continue;
        shown += 1;
        expect(() => tell(draft), `${pointer} = ${JSON.stringify(value)}`).not.toThrow();
      }
    }
    expect(shown).toBeGreaterThan(5);
  });

  it('is still told where only a deadline is wrong', () => {
    const draft = changed<Scheme>(matrixScheme, '/appealWithin/days', 21);
    expect(schemeFindings(draft).map(({ code }) => code)).toEqual(['silence-before-appeal-ends']);
    expect(isDrawable(schemeFindings(draft))).toBe(true);
  });
});
