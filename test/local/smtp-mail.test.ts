import type { Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSmtpMail, type SmtpMail } from '../../local/smtp-mail.ts';
import { type Received, smtpServer } from './smtp-server.ts';

const letter = {
  messageId: 'mail#employee-siti#0190',
  to: 'siti@contoh.example',
  subject: '2 hal perlu tindakan Anda – segera',
  text: 'Yth. Siti,',
  html: '<p>Yth. Siti,</p>',
};

let received: Received[];
let recipientAnswer: string;
let server: Server;
let mail: SmtpMail;
beforeEach(async () => {
  received = [];
  recipientAnswer = '250 ok';
  server = smtpServer(received, () => recipientAnswer);
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  mail = openSmtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'Capaian <capaian@contoh.example>' });
});
afterEach(async () => {
  mail.close();
  await new Promise((resolve) => server.close(resolve));
});

const header = (name: string, { data } = received[0] ?? { data: '' }): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(data)?.[1];

describe('mail by SMTP', () => {
  it('reaches its one recipient as text and HTML', async () => {
    await mail.send(letter);
    expect(received[0]?.recipients).toEqual(['siti@contoh.example']);
    expect(header('From')).toBe('Capaian <capaian@contoh.example>');
    expect(header('Auto-Submitted')).toBe('auto-generated');
    expect(header('Content-Type')).toContain('multipart/alternative');
    expect(received[0]?.data).toContain('text/plain; charset=utf-8');
    expect(received[0]?.data).toContain('<p>Yth. Siti,</p>');
  });

  it('has the same Message-ID when sent again', async () => {
    await mail.send(letter);
    await mail.send(letter);
    expect(received.map((one) => header('Message-ID', one))).toEqual([
      '<mail%23employee-siti%230190@contoh.example>',
      '<mail%23employee-siti%230190@contoh.example>',
    ]);
  });

  it('keeps a Message-ID that is whole already', async () => {
    await mail.send({ ...letter, messageId: '<0190-a@surat.example>' });
    expect(header('Message-ID')).toBe('<0190-a@surat.example>');
  });

  it('never goes to a second address', async () => {
    await mail.send({ ...letter, to: 'siti@contoh.example, budi@contoh.example' }).catch(() => undefined);
    expect(received.flatMap(({ recipients }) => recipients)).not.toContain('budi@contoh.example');
  });

  it('takes no header from a subject', async () => {
    await mail.send({ ...letter, subject: 'Halo\r\nBcc: budi@contoh.example' });
    expect(header('Bcc')).toBeUndefined();
    expect(received[0]?.recipients).toEqual(['siti@contoh.example']);
  });

  it('rejects when the server refuses the recipient', async () => {
    recipientAnswer = '550 no such mailbox';
    await expect(mail.send(letter)).rejects.toThrow('550 no such mailbox');
    expect(received).toEqual([]);
  });

  it('rejects when no server answers', async () => {
    const nowhere = openSmtpMail({ url: 'smtp://127.0.0.1:1', from: 'capaian@contoh.example' });
    await expect(nowhere.send(letter)).rejects.toThrow('ECONNREFUSED');
    nowhere.close();
  });
});
