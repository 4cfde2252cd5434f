import { describe, expect, it } from 'vitest';
import { searchFor } from '../../../web/people/search-for.ts';

describe('searchFor', () => {
  it('looks for a name from three letters on', () => {
    expect(searchFor('si')).toBeUndefined();
    expect(searchFor(' Siti ')).toEqual({ name: 'Siti' });
  });

  it('looks for the end of a NIP by four digits', () => {
    expect(searchFor('1001')).toEqual({ nipTail: '1001' });
    expect(searchFor('10011')).toBeUndefined();
  });

  it('sends only the end of a whole NIP', () => {
    expect(searchFor('19800101 200501 1 001')).toEqual({ nipTail: '1001' });
  });
});
