import type { ServerResponse } from 'node:http';

/** What goes back to the browser. A body of undefined sends none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
}

/** On every answer; an answer's own headers come after and may replace these. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** The short form in which API Gateway words its own refusals. */
export const gatewayMessage = (status: number, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
});

export const redirect = (location: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  headers: { location },
  cookies,
});

const bodyless = new Set([204, 304]);

/** Writes the answer unless the other side has gone or something was written before. */
export const writeAnswer = (response: ServerResponse, answer: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.cookies && answer.cookies.length > 0) response.setHeader('set-cookie', [...answer.cookies]);
  const body = Buffer.from(answer.body ?? '');
  if (!bodyless.has(answer.status)) response.setHeader('content-length', body.length);
  response.end(response.req.method === 'HEAD' || bodyless.has(answer.status) ? undefined : body);
};
