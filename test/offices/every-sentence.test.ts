import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notBehaviour } from './not-behaviour.ts';

const folder = 'test/offices';

/** The sentences of a founding document; its headings end in no full stop. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.endsWith('.'))
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[A-Z])/));

const offices = readdirSync(`${folder}/seeds`).map((name) => name.replace(/\.txt$/, ''));

describe('every sentence of the founding document', () => {
  it.each(offices)('of %s is shown by a test, or says why not', (office) => {
    const sentences = sentencesOf(readFileSync(`${folder}/seeds/${office}.txt`, 'utf8'));
    const tests = readFileSync(`${folder}/${office}.test.ts`, 'utf8');
    const listed = (notBehaviour[office] ?? []).map(([sentence]) => sentence);
    const missing = sentences.filter((sentence) => !tests.includes(sentence) && !listed.includes(sentence));
    expect(missing).toEqual([]);
    expect(sentences).toEqual(expect.arrayContaining([...listed]));
  });
});
