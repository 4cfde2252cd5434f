import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expressionsIn } from '../../../local/engine/machine/expression.ts';
import { type Evaluation, evaluationsFile, readLines } from '../stories/story.ts';

// usage: compare.ts RESULTS. Fails when two implementations of JSONata differ, or when an expression was never evaluated.

type Result = Evaluation['result'];

/** An error is the same as any other: what a state does with it does not depend on its words. */
const same = (ours: Result, theirs: Result | undefined): boolean =>
  theirs !== undefined &&
  ('value' in ours ? 'value' in theirs && isDeepStrictEqual(ours.value, theirs.value) : 'error' in theirs);

const workflows = new URL('../../../workflows/', import.meta.url);
const expressionsOf = (file: string): readonly string[] =>
  expressionsIn(JSON.parse(readFileSync(new URL(file, workflows), 'utf8')));

const evaluations = readLines<Evaluation>(evaluationsFile);
const results = readLines<Result>(process.argv[2] ?? '');
const evaluated = new Set(evaluations.map(({ source }) => source));
const failures: string[] = [];

for (const [index, { source, bindings, result }] of evaluations.entries())
  if (!same(result, results[index]))
    failures.push(
      `${source} with ${JSON.stringify(bindings)}: ${JSON.stringify(result)}, and ${JSON.stringify(results[index])}`,
    );
for (const file of readdirSync(workflows).filter((name) => name.endsWith('.asl.json'))) {
  const expressions = expressionsOf(file);
  const missing = expressions.filter((expression) => !evaluated.has(expression));
  console.log(`${file}: ${expressions.length} expressions, ${new Set(expressions).size} of them different`);
  failures.push(...missing.map((expression) => `${file}: no story evaluates ${expression}`));
}

const inputs = new Set(evaluations.map(({ source, bindings }) => JSON.stringify([source, bindings]))).size;
console.log(`${evaluated.size} different expressions, evaluated with ${inputs} different bindings`);
console.log(`${evaluations.length - failures.length} passed, ${failures.length} failed`);
for (const failure of failures.slice(0, 20)) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
