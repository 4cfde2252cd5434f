import decodeQr from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { surveyPoster } from '../../../functions/citizens/poster.ts';
import { openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { visit } from '../../support/visit.ts';

const scale = 4;

/** What a camera reads of a code that is drawn as one path of modules. */
const readCode = (path: string, size: number): string => {
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let pixel = 0; pixel < scale * scale; pixel += 1) {
      const row = Number(y) * scale + Math.floor(pixel / scale);
      const at = (row * side + Number(x) * scale + (pixel % scale)) * 4;
      data.fill(0, at, at + 3);
    }
  }
  return decodeQr({ width: side, height: side, data });
};

const opened = async () => {
  const app = openApp();
  await openSmallOffice(app);
  return app;
};

describe('a poster', () => {
  it('has a code that leads to the open channel of the unit', async () => {
    const { html, status } = await visit(await opened(), surveyPoster, { params: { unitId: 'layanan' } });
    expect(status).toBe(200);
    const [, factor = ''] = /scale\(([\d.]+)\)/.exec(html) ?? [];
    const [, path = ''] = /<path[^>]* d="([^"]+)"/.exec(html) ?? [];
    expect(readCode(path, Math.round(120 / Number(factor)))).toBe('https://capaian.example/warga/contoh/suara/layanan');
  });

  it('names the office and the unit, in both languages', async () => {
    const { text } = await visit(await opened(), surveyPoster, { params: { unitId: 'layanan' }, lang: 'en' });
    for (const part of ['Kantor Contoh', 'Bidang Layanan', 'How was our service?', 'Bagaimana layanan kami?']) {
      expect(text).toContain(part);
    }
  });

  it('is not there for a unit that is not', async () => {
    expect((await visit(await opened(), surveyPoster, { params: { unitId: 'tiada' } })).status).toBe(404);
  });
});
