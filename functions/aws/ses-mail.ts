import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../shared/ports/mail.ts';
import { type Environment, required } from './environment.ts';

export interface SesOptions {
  readonly client: Pick<SESv2Client, 'send'>;
  /** A verified sender, such as `Capaian <capaian@example.go.id>`. */
  readonly from: string;
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/**
 * Mail by SES. SES sets a Message-ID of its own and refuses ours, so a letter that is sent again after a crash has
 * another one: the stable id goes in `X-Capaian-Letter`, by which a mailbox rule or an administrator finds the repeat.
 */
export const sesMail = ({ client, from }: SesOptions): Mail => ({
  send: async ({ messageId, to, subject, text, html }) => {
    const headers = [
      { Name: 'X-Capaian-Letter', Value: messageId.replace(/[^\x21-\x7e]/g, '-') },
      // RFC 3834: keeps out-of-office replies away.
      { Name: 'Auto-Submitted', Value: 'auto-generated' },
    ];
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) }, Headers: headers },
        },
      }),
    );
  },
});

export const mailFrom = (environment: Environment): Mail =>
  sesMail({ client: new SESv2Client({}), from: required(environment, 'MAIL_FROM') });
