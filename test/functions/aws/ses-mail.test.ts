import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { sesMail } from '../../../functions/aws/ses-mail.ts';

const client = mockClient(SESv2Client);
afterAll(() => client.restore());
const mail = sesMail({ client: new SESv2Client({}), from: 'Capaian <capaian@example.go.id>' });
const letter = {
  messageId: 'n-1.1.e-1@capaian',
  to: 'sari@contoh.example',
  subject: 'Sasaran menunggu persetujuan Anda — Capaian',
  text: 'isi',
  html: '<p>isi</p>',
};

beforeEach(() => client.reset());

it('sends one letter in both forms to one person', async () => {
  client.on(SendEmailCommand).resolves({});
  await mail.send(letter);
  const sent = client.commandCalls(SendEmailCommand)[0]?.args[0].input;
  expect(sent?.FromEmailAddress).toBe('Capaian <capaian@example.go.id>');
  expect(sent?.Destination).toEqual({ ToAddresses: ['sari@contoh.example'] });
  expect(sent?.Content?.Simple?.Subject).toEqual({ Data: letter.subject, Charset: 'UTF-8' });
  expect(sent?.Content?.Simple?.Body).toEqual({
    Text: { Data: 'isi', Charset: 'UTF-8' },
    Html: { Data: '<p>isi</p>', Charset: 'UTF-8' },
  });
});

it('carries the stable id in a header of its own', async () => {
  client.on(SendEmailCommand).resolves({});
  await mail.send(letter);
  await mail.send({ ...letter, messageId: 'n-2\r\nBcc: x@y.example' });
  const headers = client.commandCalls(SendEmailCommand).map(({ args }) => args[0].input.Content?.Simple?.Headers?.[0]);
  expect(headers).toEqual([
    { Name: 'X-Capaian-Letter', Value: 'n-1.1.e-1@capaian' },
    { Name: 'X-Capaian-Letter', Value: 'n-2--Bcc:-x@y.example' },
  ]);
});

it('throws what SES refuses, so that the letter stays due', async () => {
  client.on(SendEmailCommand).rejects(new Error('sending paused'));
  await expect(mail.send(letter)).rejects.toThrow('sending paused');
});
