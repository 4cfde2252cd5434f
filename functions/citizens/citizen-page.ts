import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { people } from '../../shared/data/people.ts';
import { html } from '../../shared/html.ts';
import type { Language } from '../../shared/messages/language.ts';
import { type CitizenView, citizenDocument } from '../../web/citizens/document.ts';
import { keptForm } from '../../web/citizens/kept-form.ts';
import { citizenWords } from '../../web/citizens/words.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler, Result } from '../endpoint.ts';
import { requestLog } from '../middleware/request-log.ts';
import { type ChangeDraft, saveChanges, withFreshReads } from '../saving.ts';
import { formOf, isTooLarge, languageOf, switchOf } from './citizen-form.ts';
import { citizenPolicy } from './citizen-policy.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** A citizen at a page: nobody knows who. */
export interface Visit {
  readonly agencyId: string;
  /** The name of the office. */
  readonly office: string;
  /** What the address names. */
  readonly params: Readonly<Record<string, string>>;
  /** The fields of a sent form; empty for a page that is only opened. */
  readonly form: URLSearchParams;
  readonly language: Language;
  /** The form is sent to be shown in another language, and not to be taken: nothing may be written. */
  readonly isSwitched: boolean;
  /** The address of the page, without a query. */
  readonly path: string;
  readonly now: string;
}

/** What a visit comes to: a page, with the changes that make it true; a file; or that there is nothing of the kind. */
export type Shown =
  | { readonly status?: number; readonly view: CitizenView; readonly changes?: readonly ChangeDraft[] }
  | { readonly file: CitizenFile }
  | 'not-found';

/** A file to keep, such as open data. */
export interface CitizenFile {
  readonly type: string;
  readonly name: string;
  readonly text: string;
}

/** One page for citizens: an address under `/warga`, open to everybody, in HTML that needs no script. */
export interface CitizenPage {
  /** The name in the log, and of the construct. */
  readonly page: string;
  readonly method: 'GET' | 'POST';
  readonly path: `/warga/{agencyId}${string}`;
  readonly bind: (deps: Dependencies) => Handler;
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': citizenPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

const pathOf = ({ rawPath }: Event): string => rawPath.replace(/^\/api\//, '/');

/** The name of the office, by one read: anybody may ask for these pages, and often. */
const officeOf = async (agencyId: string, { table }: Dependencies): Promise<string | undefined> =>
  (await people(table, agencyId).agency())?.name;

/** @param agencyId of an office that is there, if there is one */
const noPage = (language: Language, agencyId?: string): CitizenView => {
  const words = citizenWords[language];
  const home = agencyId && `/warga/${encodeURIComponent(agencyId)}?lang=${language}`;
  return {
    title: words.notFoundTitle,
    main: html`<h1>${words.notFoundTitle}</h1><p>${words.notFound}</p>${home && html`<p><a href="${home}">${words.home}</a></p>`}`,
  };
};

const tooLargePage = (language: Language): CitizenView => {
  const words = citizenWords[language];
  return { title: words.tooLargeTitle, main: html`<h1>${words.tooLargeTitle}</h1><p>${words.tooLarge}</p>` };
};

/** What was sent stays on the page of a fault, for another try. */
const faultPage = (language: Language, requestId: string, form: URLSearchParams): CitizenView => {
  const words = citizenWords[language];
  const keepsForm = form.size > 0;
  const fields = [...form].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  return {
    title: words.faultTitle,
    keepsForm,
    main: html`<div class="wrong" role="alert"><h2>${words.faultTitle}</h2><p>${keepsForm ? words.faultKept(requestId) : words.fault(requestId)}</p></div>${keepsForm && html`<form id="${keptForm}" method="post">${fields}<button>${words.again}</button></form>`}`,
  };
};

/** A fault is a page too; its cause only the log knows. */
const faultsAsPages = ({ log }: Pick<Dependencies, 'log'>): MiddlewareObj<Event, Result, Error, Context> => ({
  onError: (request) => {
    const { event, context, error } = request;
    const { awsRequestId: requestId } = context;
    log('fault', { requestId, error });
    const form = formOf(event);
    const language = languageOf(event, form);
    const body = citizenDocument(faultPage(language, requestId, form), { language, path: pathOf(event) });
    request.response = { statusCode: 500, headers, body };
  },
});

const fileResult = ({ type, name, text }: CitizenFile): Result => ({
  statusCode: 200,
  headers: {
    ...headers,
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}"`,
    'access-control-allow-origin': '*',
  },
  body: text,
});

type Show = (visit: Visit, deps: Dependencies) => Promise<Shown>;

const answer = async (page: string, { event, show }: { event: Event; show: Show }, deps: Dependencies) => {
  const form = formOf(event);
  const language = languageOf(event, form);
  const path = pathOf(event);
  const { agencyId = '', ...params } = event.pathParameters ?? {};
  const office = await officeOf(agencyId, deps);
  const result = (status: number, view: CitizenView): Result => ({
    statusCode: status,
    headers,
    body: citizenDocument(view, { language, path, ...(office === undefined ? {} : { office }) }),
  });
  if (office === undefined) return result(404, noPage(language));
  if (isTooLarge(event)) return result(413, tooLargePage(language));
  const named = params as Readonly<Record<string, string>>;
  return withFreshReads(async () => {
    const now = deps.clock.now();
    const isSwitched = switchOf(form) !== undefined;
    const visit: Visit = { agencyId, office, params: named, form, language, isSwitched, path, now };
    const shown = await show(visit, deps);
    if (shown === 'not-found') return result(404, noPage(language, agencyId));
    if ('file' in shown) return fileResult(shown.file);
    const author = { agencyId, action: page, actorId: 'citizen' };
    await saveChanges(shown.changes ?? [], { author }, deps);
    return result(shown.status ?? 200, shown.view);
  });
};

/** Makes a Lambda function of a page: read the form → `show` → save its changes → one HTML document. Nobody is known. */
export const citizenPage = (
  { page, method, path }: Pick<CitizenPage, 'page' | 'method' | 'path'>,
  show: Show,
): CitizenPage => ({
  page,
  method,
  path,
  bind: (deps) => {
    const stack = middy<Event, Result, Error, Context>()
      .use(requestLog(page, deps))
      .use(faultsAsPages(deps))
      .handler(async (event) => answer(page, { event, show }, deps));
    return (event, context) => stack(event, context);
  },
});
