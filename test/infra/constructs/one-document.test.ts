import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { oneDocumentCode } from '../../../infra/constructs/one-document.ts';

/** What the code at the edge makes of an address. */
const rewritten = (uri: string): string =>
  runInNewContext(`${oneDocumentCode(['/index.html', '/icon.svg'])}; handler({ request: { uri } }).uri`, { uri });

describe('an address at the edge', () => {
  it.each(['/', '/tugas/rate~2026.1', '/kasus/a.b/skp/s1', '/config.json/x', '/icon.svg.txt'])(
    'is the document: %s',
    (uri) => expect(rewritten(uri)).toBe('/index.html'),
  );

  it.each(['/icon.svg', '/index.html', '/assets/index-1a2b.js'])('is a file: %s', (uri) =>
    expect(rewritten(uri)).toBe(uri),
  );
});
