import { describe, expect, it } from 'vitest';
import { matcher } from '../../local/route.ts';

const route = (operationId: string, path: string) => ({ operationId, method: 'GET', path });

const match = matcher([
  route('lost', '/warga/{agencyId}/{rest+}'),
  route('start', '/warga/{agencyId}'),
  route('form', '/warga/{agencyId}/pengaduan'),
  route('survey', '/warga/{agencyId}/survei/{token}'),
]);

const found = (path: string) => match('GET', path)?.route.operationId;

describe('a route that ends in the rest of a path', () => {
  it('takes what no other route takes', () => {
    expect(['/warga/contoh/lain', '/warga/contoh/pengaduan/', '/warga/contoh/a/b/c'].map(found)).toEqual([
      'lost',
      'lost',
      'lost',
    ]);
    expect(match('GET', '/warga/contoh/a%20b/c')?.parameters).toEqual({ agencyId: 'contoh', rest: 'a b/c' });
  });

  it('leaves to others what is theirs', () => {
    expect(['/warga/contoh', '/warga/contoh/pengaduan', '/warga/contoh/survei/x'].map(found)).toEqual([
      'start',
      'form',
      'survey',
    ]);
  });

  it('takes no empty rest, no other method and nothing beside it', () => {
    expect(['/warga/contoh/', '/warga', '/lain/contoh/x'].map(found)).toEqual([undefined, undefined, undefined]);
    expect(match('POST', '/warga/contoh/lain')).toBeUndefined();
  });
});
