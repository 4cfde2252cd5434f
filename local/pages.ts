import type { IncomingMessage } from 'node:http';
import { html } from '../shared/html.ts';
import { type Answer, gatewayMessage } from './answer.ts';
import { pageAnswer } from './html.ts';
import { languageCookies, languageOf, type Page } from './page.ts';
import { readBody } from './request-body.ts';
import { type Match, matcher } from './route.ts';

const formLimit = 64 * 1024;

interface Found {
  readonly page: Page;
  readonly match: Match;
}

interface PageCall {
  readonly path: string;
  readonly query: string;
  readonly address: string;
  readonly page: Found | undefined;
}

export interface Pages {
  find(method: string, path: string): Found | undefined;
  answer(request: IncomingMessage, call: PageCall): Promise<Answer>;
}

const notFound = (call: PageCall, request: IncomingMessage): Answer => {
  const language = languageOf(new URLSearchParams(call.query), request.headers);
  const english = language === 'en';
  const title = english ? 'This page does not exist' : 'Halaman ini tidak ada';
  const back = english ? 'Back to the start' : 'Kembali ke halaman awal';
  return pageAnswer(
    { language, title, width: 'narrow', main: html`<h1>${title}</h1><p><a href="/">${back}</a></p>` },
    404,
  );
};

/** The pages as one function: finds the page, reads the form, remembers the language. */
export const openPages = (pages: readonly Page[]): Pages => {
  const routes = pages.map((page, index) => ({ operationId: `${index}`, method: page.method, path: page.path }));
  const match = matcher(routes);
  return {
    find: (method, path) => {
      const found = match(method === 'HEAD' ? 'GET' : method, path);
      const page = found && pages[Number(found.route.operationId)];
      return found && page && { page, match: found };
    },
    answer: async (request, call) => {
      if (!call.page) return notFound(call, request);
      const body = request.method === 'POST' ? await readBody(request, formLimit) : Buffer.alloc(0);
      if (body === 'too-large') return gatewayMessage(413, 'Request Entity Too Large');
      const query = new URLSearchParams(call.query);
      const text = body.toString('utf8');
      const isForm = `${request.headers['content-type'] ?? ''}`.startsWith('application/x-www-form-urlencoded');
      const answer = await call.page.page.handle({
        method: request.method ?? 'GET',
        path: call.path,
        query,
        form: new URLSearchParams(isForm ? text : ''),
        text,
        headers: request.headers,
        parameters: call.page.match.parameters,
        address: call.address,
        language: languageOf(query, request.headers),
      });
      return { ...answer, cookies: [...(answer.cookies ?? []), ...languageCookies(query)] };
    },
  };
};
