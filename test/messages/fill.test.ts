import { describe, expect, it } from 'vitest';
import { fill } from '../../shared/messages/fill.ts';

describe('a filled text', () => {
  it('has one full stop after a name with a degree', () => {
    expect(fill('Untuk {name}.', () => 'Siti Rekaan, S.E.')).toBe('Untuk Siti Rekaan, S.E.');
  });

  it('keeps the full stop of a name within a sentence', () => {
    expect(fill('{name} menulis.', () => 'Siti Rekaan, S.E.')).toBe('Siti Rekaan, S.E. menulis.');
  });
});
