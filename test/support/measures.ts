import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { registerSource } from '../../functions/measures/register-source.ts';
import { sendEvents } from '../../functions/measures/send-events.ts';
import type { AnswerOf } from '../../shared/contract/index.ts';
import type { ServiceEvent } from '../../shared/domain/measures/service-event.ts';
import { signedText } from '../../shared/domain/measures/source.ts';
import type { Answered, App } from './app.ts';

/** The system of an office that sends events: its key pair, and its name here. */
export interface SendingSystem {
  readonly sourceId: string;
  /** What its key is called where the key itself is not shown. */
  readonly keyName: string;
  readonly headersFor: (body: string, timestamp: string) => Readonly<Record<string, string>>;
}

/** A pair of keys: the public one, and the system that signs with the other. */
export const aKey = () => {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = String(pair.publicKey.export({ format: 'jwk' }).x);
  const keyName = createHash('sha256').update(publicKey).digest('base64url').slice(0, 12);
  const systemOf = (sourceId: string): SendingSystem => ({
    sourceId,
    keyName,
    headersFor: (text, timestamp) => {
      const bodyHash = createHash('sha256').update(text).digest('hex');
      const signature = sign(null, Buffer.from(signedText({ sourceId, timestamp, bodyHash })), pair.privateKey);
      return { 'X-Capaian-Timestamp': timestamp, 'X-Capaian-Signature': signature.toString('base64') };
    },
  });
  return { publicKey, keyName, systemOf };
};

/** Registers a source of `budi`, with a key of its own. */
export const openSource = async (app: App, ownerId = 'budi'): Promise<SendingSystem> => {
  const { publicKey, systemOf } = aKey();
  const body = { name: 'Aplikasi Antrean', ownerId, publicKey };
  return systemOf((await app.call(registerSource, 'wati', { body })).body.sourceId);
};

interface Sent {
  readonly status: number;
  readonly body: AnswerOf<'sendEvents'>;
  readonly code: string | undefined;
  readonly problem: Answered<'sendEvents'>['problem'] & { readonly detail: string; readonly remedy: string };
}

/** Sends a text as the body, with any headers, through the Lambda handler. */
export const sendText = async (
  app: App,
  sourceId: string,
  { text, headers }: { readonly text: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Sent> => {
  const event = {
    version: '2.0',
    headers: { 'content-type': 'application/json', ...headers },
    pathParameters: { sourceId },
    requestContext: { http: { method: 'POST', path: `/sources/${sourceId}/events` } },
    body: text,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const answered = await sendEvents.bind(app.deps)(event, { awsRequestId: 'r' } as Context);
  const body = JSON.parse(answered.body);
  return { status: answered.statusCode, body, code: body.code, problem: body };
};

/** Sends events as the system of the office does. */
export const send = (app: App, system: SendingSystem, events: readonly ServiceEvent[]) => {
  const text = JSON.stringify({ events });
  return sendText(app, system.sourceId, { text, headers: system.headersFor(text, app.now()) });
};
