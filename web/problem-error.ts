import type { Problem } from '../shared/contract/shapes/problem.ts';
import type { RefusalCode } from '../shared/domain/refusals.ts';
import { type Language, messagesIn } from '../shared/messages/language.ts';

/** Nothing answered as the API does: the network, or the gateway in front of it. */
type TransportCode = 'unreachable' | 'too-many-requests' | 'unavailable';

export type ProblemCode = RefusalCode | TransportCode | 'fault';

/** What was not done, and why: the API's own problem, or what the client makes of a bare answer or of none. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
  get code(): ProblemCode {
    return this.problem.code as ProblemCode;
  }
  /** 0 when there was no answer. */
  get status(): number {
    return this.problem.status;
  }
}

interface Words {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

const transportWords: Readonly<Record<TransportCode, Readonly<Record<Language, Words>>>> = {
  unreachable: {
    id: {
      title: 'Tidak terhubung',
      detail: 'Server tidak dapat dihubungi. Isian Anda tidak hilang.',
      remedy: 'Periksa sambungan internet, lalu coba kembali.',
    },
    en: {
      title: 'Not connected',
      detail: 'The server cannot be reached. Nothing you typed is lost.',
      remedy: 'Check your connection, then try again.',
    },
  },
  'too-many-requests': {
    id: {
      title: 'Terlalu banyak permintaan',
      detail: 'Banyak orang memakai sistem pada saat ini. Isian Anda tidak hilang.',
      remedy: 'Tunggu sebentar, lalu coba kembali.',
    },
    en: {
      title: 'Too many requests',
      detail: 'Many people use the system at this moment. Nothing you typed is lost.',
      remedy: 'Wait a moment, then try again.',
    },
  },
  unavailable: {
    id: {
      title: 'Sistem belum dapat menjawab',
      detail: 'Permintaan Anda mungkin belum diproses. Isian Anda tidak hilang.',
      remedy: 'Coba kembali beberapa saat lagi.',
    },
    en: {
      title: 'The system cannot answer yet',
      detail: 'Your request may not have been carried out. Nothing you typed is lost.',
      remedy: 'Try again in a moment.',
    },
  },
};

/** What the gateway means by a status whose body it words itself as `{ message }`. */
const gatewayCodes: Readonly<Record<number, RefusalCode | TransportCode>> = {
  400: 'invalid-field',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'body-too-large',
  429: 'too-many-requests',
};

const wordsOf = (code: RefusalCode | TransportCode, language: Language): Words => {
  if (code in transportWords) return transportWords[code as TransportCode][language];
  const { title, detail, remedy } = messagesIn(language).refusals[code as RefusalCode];
  return { title, detail, remedy };
};

/** A problem made here, where the API itself could not word one. Status 0 is no answer at all. */
export const transportProblem = (status: number, language: Language): Problem => {
  const code = status === 0 ? 'unreachable' : (gatewayCodes[status] ?? 'unavailable');
  return { type: `urn:capaian:problem:${code}`, status, code, ...wordsOf(code, language), errors: [] };
};
