import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { AccessDenied } from './access.ts';

/** A request to a service of AWS. */
export interface Asked {
  /** The name of the function that asks; it is in the place of the role's key. */
  readonly role: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

type Service = (asked: Asked) => Promise<Reply>;

export interface Services {
  readonly dynamodb: Service;
  readonly stepFunctions: Service;
  readonly email: Service;
  readonly bucket: Service;
}

export interface Cloud {
  readonly endpoint: string;
  /** What went wrong in a service itself. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

const roleOf = (url: URL, { authorization = '' }: IncomingMessage['headers']): string => {
  const credential = url.searchParams.get('X-Amz-Credential') ?? /Credential=([^,]+)/.exec(authorization)?.[1] ?? '';
  return credential.split('/')[0] ?? '';
};

const serviceFor = ({ url, headers, method }: Asked, services: Services): Service => {
  const target = String(headers['x-amz-target'] ?? '');
  if (target.startsWith('DynamoDB_')) return services.dynamodb;
  if (target.startsWith('AWSStepFunctions.')) return services.stepFunctions;
  if (method === 'POST' && url.pathname === '/v2/email/outbound-emails') return services.email;
  return services.bucket;
};

/** An error as the services that speak JSON put it. */
export const refusal = (type: string, message: string): Reply => ({
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type },
  body: JSON.stringify({ __type: type, message }),
});

export const json = (body: unknown): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

const replyTo = async (asked: Asked, services: Services): Promise<Reply> => {
  try {
    return await serviceFor(asked, services)(asked);
  } catch (error) {
    if (error instanceof AccessDenied) return refusal(error.name, error.message);
    throw error;
  }
};

/** The services of AWS that the functions use, at one address of this machine. */
export const openCloud = async (services: Services): Promise<Cloud> => {
  const faults: unknown[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(`http://${request.headers.host}${request.url}`);
    const { method = '', headers } = request;
    const asked: Asked = { method, url, headers, role: roleOf(url, headers), body: await buffer(request) };
    const { status, headers: sent = {}, body = '' } = await replyTo(asked, services);
    // The SDK compares this with its own clock, which has been moved.
    response.writeHead(status, { date: new Date().toUTCString(), ...sent }).end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      faults.push(error);
      response.writeHead(500).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
