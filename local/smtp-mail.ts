import { createTransport } from 'nodemailer';
import type { Mail } from '../shared/ports/mail.ts';

export interface SmtpOptions {
  /** Such as `smtps://user:password@mail.example.go.id`; comes from the environment, never from code. */
  readonly url: string;
  /** The sender, such as `Capaian <capaian@example.go.id>`. */
  readonly from: string;
}

/** The same id for the same letter, in the characters that RFC 5322 section 3.6.4 allows. */
const messageIdOf = (id: string, from: string): string => {
  const [local = '', domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'] = id.replace(/^<|>$/g, '').split('@');
  const allowed = encodeURIComponent(local).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `<${allowed}@${domain}>`;
};

export interface SmtpMail extends Mail {
  /** Ends the connections that wait for the next letter. */
  close(): void;
}

/**
 * Real mail by SMTP. The Message-ID stays the same when a letter is sent again. Rejects when the server refuses, so that
 * the outbox tries again later.
 */
export const openSmtpMail = ({ url, from }: SmtpOptions): SmtpMail => {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const closed = { disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport({ url, pool: true, ...limits, ...closed });
  return {
    send: async ({ messageId, to, subject, text, html }) => {
      await transport.sendMail({
        subject,
        text,
        html,
        from,
        // As an object it is one address, whatever is in it.
        to: { name: '', address: to },
        messageId: messageIdOf(messageId, from),
        // RFC 3834: keeps out-of-office replies away.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
};
