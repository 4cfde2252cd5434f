import { describe, expect, it } from 'vitest';
import { evidenceRefusals } from '../../../shared/domain/measurements/evidence-rules.ts';

const tenMegabytes = 10_485_760;

describe('a file offered as evidence', () => {
  it.each([1, tenMegabytes])('may have %i bytes', (size) => {
    expect(evidenceRefusals({ contentType: 'application/pdf', size })).toEqual([]);
  });

  it.each([0, tenMegabytes + 1])('may not have %i bytes', (size) => {
    expect(evidenceRefusals({ contentType: 'application/pdf', size })).toEqual([
      { code: 'file-not-accepted', field: '/size', facts: { size, most: tenMegabytes } },
    ]);
  });

  it('is refused for its type and its size at once', () => {
    const refusals = evidenceRefusals({ contentType: 'text/html', size: 0 });
    expect(refusals.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'file-not-accepted /contentType',
      'file-not-accepted /size',
    ]);
  });
});
