import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../web/app/settings.ts';

const from = (kept: string | null, query = '') => settingsFrom(kept, new URLSearchParams(query));

describe('settings', () => {
  it('begin in Indonesian and as the device', () => {
    expect(from(null)).toEqual({ language: 'id', theme: 'auto' });
  });

  it('are those that were kept', () => {
    expect(from('{"language":"en","theme":"dark"}')).toEqual({ language: 'en', theme: 'dark' });
  });

  it('follow the address before what was kept', () => {
    expect(from('{"language":"id","theme":"dark"}', 'lang=en')).toEqual({ language: 'en', theme: 'dark' });
  });

  it.each(['nonsense', 'null', '7', '{"language":"xx","theme":1}'])('are the usual ones for %s', (kept) => {
    expect(from(kept)).toEqual({ language: 'id', theme: 'auto' });
  });
});
