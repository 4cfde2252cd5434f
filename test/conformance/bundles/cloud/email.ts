import type { Access } from './access.ts';
import { type Asked, json, type Reply } from './cloud.ts';

/** A letter as SES was given it. */
export interface SentLetter {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface Request {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { Data: string } };
    };
  };
}

/** SES, which keeps every letter. */
export const openEmail = (region: string, access: Access) => {
  const letters: SentLetter[] = [];
  return {
    letters,
    answer: async ({ role, body }: Asked): Promise<Reply> => {
      const { FromEmailAddress, Destination, Content } = JSON.parse(body.toString('utf8')) as Request;
      const sender = /<(.+)>/.exec(FromEmailAddress)?.[1] ?? FromEmailAddress;
      access.check(role, 'ses:SendEmail', `arn:aws:ses:${region}:000000000000:identity/${sender}`);
      const { Subject, Body } = Content.Simple;
      const [to = ''] = Destination.ToAddresses;
      letters.push({ at: new Date().toISOString(), to, subject: Subject.Data, text: Body.Text.Data });
      return json({ MessageId: `letter-${letters.length}` });
    },
  };
};
