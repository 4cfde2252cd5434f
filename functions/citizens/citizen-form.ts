import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Language } from '../../shared/messages/language.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** A form is small: nine choices and a text, of which a letter of a rare script takes nine signs on its way. */
const formLimit = 48 * 1024;

const sentOf = ({ body = '', isBase64Encoded }: Event): string => {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  // Browsers count the end of a line as one sign, and send two.
  return text.replaceAll(/%0D%0A/gi, '%0A');
};

/** The fields that were sent, as far as they are no more than a page can have. */
export const formOf = (event: Event): URLSearchParams => new URLSearchParams(sentOf(event).slice(0, formLimit));

/** Whether no page of ours sends so much. */
export const isTooLarge = (event: Event): boolean => sentOf(event).length > formLimit;

const languages = ['id', 'en'] as const;

/** The language in which a form is to be shown, and not taken; undefined where it is sent to be taken. */
export const switchOf = (form: URLSearchParams): Language | undefined =>
  languages.find((one) => one === form.get('switch'));

/** The language of a page: what was just chosen, that of the form, that of the address, Indonesian. */
export const languageOf = ({ queryStringParameters }: Event, form: URLSearchParams): Language =>
  switchOf(form) ?? ((form.get('lang') ?? queryStringParameters?.lang) === 'en' ? 'en' : 'id');

/**
 * What is wrong with a form that is shown in another language: as much as its page has told, so that nobody is blamed
 * for what they have not sent yet.
 */
export const toldAgain = <Wrong>(form: URLSearchParams, wrong: readonly Wrong[]): readonly Wrong[] =>
  form.get('told') === 'wrong' ? wrong : [];

/** Whether a page that only says that something has arrived is to say it in the other language. */
export const isSentAgain = (form: URLSearchParams): boolean => switchOf(form) !== undefined && form.has('sent');

/** Whether the page told that a program seems to have filled in the form. */
export const isToldTrapped = (form: URLSearchParams): boolean => form.get('told') === 'trapped';
