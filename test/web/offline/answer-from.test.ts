import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../../web/offline/answer-from.ts';

const shell = ['/', '/icon.svg', '/assets/main-abc.js'];
const page = (path: string) => answerFrom({ method: 'GET', mode: 'navigate', sameOrigin: true, path }, shell);
const file = (path: string) => answerFrom({ method: 'GET', mode: 'cors', sameOrigin: true, path }, shell);

describe('the service worker', () => {
  it('answers pages of the application with its document', () => {
    expect(['/', '/callback', '/kasus/k-1/skp/s-1'].map(page)).toEqual(['document', 'document', 'document']);
  });

  it('leaves pages of others alone', () => {
    expect(['/oidc/auth', '/surat', '/layanan/contoh', '/api/me'].map(page)).toEqual(Array(4).fill('network'));
  });

  it('answers with files named by their hash, and with its own', () => {
    expect(['/assets/main-abc.js', '/assets/later-def.js', '/icon.svg'].map(file)).toEqual(Array(3).fill('shell'));
  });

  it('never touches the API, the settings of sign-in, or what changes something', () => {
    expect(['/api/me/cases', '/config.json', '/sw.js'].map(file)).toEqual(Array(3).fill('network'));
    expect(answerFrom({ method: 'POST', mode: 'navigate', sameOrigin: true, path: '/' }, shell)).toBe('network');
  });

  it('leaves other origins alone', () => {
    expect(answerFrom({ method: 'GET', mode: 'cors', sameOrigin: false, path: '/assets/x.js' }, shell)).toBe('network');
  });
});
