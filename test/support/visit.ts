import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type { CitizenPage } from '../../functions/citizens/citizen-page.ts';
import type { App } from './app.ts';

export interface VisitWish {
  /** What the address names besides the agency. */
  readonly params?: Readonly<Record<string, string>>;
  readonly agencyId?: string;
  readonly lang?: 'id' | 'en';
  /** The fields of the form that is sent. */
  readonly form?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
}

export interface Visited {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  /** What a person reads: the text without markup, spaces as one. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a person reads: the text without markup, spaces as one. */
export const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const filled = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** Opens or sends a page for citizens as a browser would, through its Lambda handler. */
export const visit = async (app: App, page: CitizenPage, wish: VisitWish = {}): Promise<Visited> => {
  const { method, path } = page;
  const params = { agencyId: wish.agencyId ?? app.agencyId, ...wish.params };
  const form = wish.form as Record<string, string> | undefined;
  const event = {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: `/api${filled(path, params)}`,
    headers: form ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    pathParameters: params,
    ...(wish.lang ? { queryStringParameters: { lang: wish.lang } } : {}),
    requestContext: { http: { method, path } },
    ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const context = { functionName: page.page, awsRequestId: 'visit-1' } as Context;
  const { statusCode, headers, body } = await page.bind(app.deps)(event, context);
  return { status: statusCode, headers, html: body, text: textOf(body) };
};
