import { expect, it } from 'vitest';
import { messagesIn } from '../../../shared/messages/language.ts';
import { codeText } from '../../../web/schemes/code-text.ts';
import { schemeRulesId as words } from '../../../web/words/id/scheme-rules.ts';

const telling = { words, domain: messagesIn('id').domain };

it.each([
  ['/indicatorRule/outcome/aspects/1', 'cost', 'Biaya'],
  ['/windows/rate/onSilence', 'pass-to-superior', 'Diteruskan kepada atasan'],
  ['/appealWithin/basis', 'working', 'hari kerja'],
  ['/publication/every', 'quarter', 'setiap triwulan'],
  ['/periodicEvaluation', 'monthly', 'Selain setahun sekali, hasil kerja dievaluasi setiap bulan.'],
])('whoever compares two schemes reads at %s not %s but %s', (path, code, text) => {
  expect(codeText(path, code, telling)).toBe(text);
});

it('what people wrote stays as they wrote it', () => {
  expect(codeText('/behaviours/0/title/en', 'cost', telling)).toBeUndefined();
  expect(codeText('/windows/rate/onSilence', 'toString', telling)).toBeUndefined();
});
