import { createTransport } from 'nodemailer';
import type { Mail } from '../shared/ports/mail.ts';

export interface SmtpOptions {
  /** Such as `smtps://user:password@mail.example.go.id`; comes from the environment, never from code. */
  readonly url: string;
  /** The sender, such as `Capaian <capaian@example.go.id>`. */
  readonly from: string;
}

/** What is needed of a transport, so that a test can stand in for the server. */
export interface LetterTransport {
  sendMail(message: {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
    readonly messageId: string;
    readonly headers: Readonly<Record<string, string>>;
  }): Promise<unknown>;
}

const messageIdOf = (id: string, from: string): string => {
  const bare = id.replace(/^<|>$/g, '');
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return bare.includes('@') ? `<${bare}>` : `<${bare}@${domain}>`;
};

/** Letters through a transport. The Message-ID stays the same when a letter is sent again. */
export const mailThrough = (transport: LetterTransport, from: string): Mail => ({
  send: async ({ messageId, to, subject, text, html }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      messageId: messageIdOf(messageId, from),
      // RFC 3834: keeps out-of-office replies away.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  },
});

/** Real mail by SMTP. Rejects when the server refuses, so that the outbox tries again later. */
export const openSmtpMail = ({ url, from }: SmtpOptions): Mail => {
  const limits = { pool: true, connectionTimeout: 10_000, socketTimeout: 30_000 };
  return mailThrough(createTransport({ url, ...limits, disableFileAccess: true, disableUrlAccess: true }), from);
};
