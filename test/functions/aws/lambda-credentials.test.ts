import { expect, it } from 'vitest';
import { defaultProvider } from '../../../functions/aws/lambda-credentials.ts';

const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

it('gives the credentials that Lambda sets, with their session', async () => {
  await expect(defaultProvider({}, { ...keys, AWS_SESSION_TOKEN: 'session' })()).resolves.toEqual({
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    sessionToken: 'session',
  });
});

it('sends no session where there is none', async () => {
  await expect(defaultProvider({}, keys)()).resolves.toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' });
});

it('names the variable that is missing', async () => {
  const provide = defaultProvider({}, { ...keys, AWS_SECRET_ACCESS_KEY: '' });
  await expect(provide()).rejects.toThrow('environment variable AWS_SECRET_ACCESS_KEY: want a value, got none');
});
