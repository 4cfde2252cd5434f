import type { AnswerOf } from '../../shared/contract/exchange.ts';

type Finding = AnswerOf<'getSchemeVersion'>['findings'][number];

/** What these tell of has not the form that a page can show. */
const ofForm: ReadonlySet<string> = new Set(['field-missing', 'field-invalid', 'part-missing', 'source-missing']);

/** Parts of which a page can show nothing while anything is wrong with them. */
const whole = /^(\/(matrix|bands|weights|weightsWith360|behaviourScale|behaviours|sources|kind|title)(\/|$)|$)/u;

/** A text that is missing may be missing with all that holds it. */
const isWithoutWords = ({ code, path }: Pick<Finding, 'code' | 'path'>): boolean =>
  code === 'words-missing' && path.startsWith('/followUps/');

/** Whether a pack can be shown in words: its parts are all there, though numbers and deadlines may still be wrong. */
export const isDrawable = (findings: readonly Pick<Finding, 'code' | 'path'>[]): boolean =>
  !findings.some((one) => ofForm.has(one.code) || whole.test(one.path) || isWithoutWords(one));
