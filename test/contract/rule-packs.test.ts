import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePacks } from '../../docs/rule-packs.ts';
import { builtInSchemes } from '../../shared/data/schemes.ts';

const page = readFileSync(new URL('../../docs/rule-packs.md', import.meta.url), 'utf8');

describe('the page on rule packs', () => {
  it('is as the types, the packs and the check are now', () => {
    expect(page).toBe(rulePacks());
  });

  it('explains every part of every shipped pack', () => {
    const parts = new Set(builtInSchemes.all().flatMap((pack) => Object.keys(pack)));
    for (const part of parts) expect(page).toContain(`### \`${part}\``);
  });

  it('says what may be left out and what holds then', () => {
    expect(page).toContain('### `socialisation` (may be left out)');
    expect(page).not.toContain('### `behaviours` (may be left out)');
    expect(page).toContain('When absent: Planning opens without it.');
  });
});
