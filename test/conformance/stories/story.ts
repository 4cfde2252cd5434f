import { appendFileSync, readFileSync } from 'node:fs';
import type { Json } from '../../../local/engine/machine/machine.ts';

/** What an operation answers; for a task token, what it is completed with, or nothing before its time-out. */
export type Reply =
  | { readonly value: Json }
  | { readonly error: string; readonly cause: string }
  | { readonly silence: true };

/** An invocation, without the task token, which every engine makes for itself. */
export interface Call {
  readonly operation: string;
  readonly payload: Readonly<Record<string, Json>>;
}

/** What an execution came to, in the words that every engine has. */
export interface Outcome {
  readonly status: string;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** The states in the order in which they were entered, each with its input. */
  readonly visits: readonly { readonly state: string; readonly input: Json }[];
  readonly calls: readonly Call[];
}

/** One execution of a machine: what goes into it, and what the product's own engine made of it. */
export interface Story {
  readonly machine: string;
  readonly title: string;
  readonly definition: string;
  readonly input: Json;
  readonly answers: readonly (Call & { readonly reply: Reply })[];
  readonly outcome: Outcome;
}

/** One JSONata expression as it was evaluated while the stories were walked. An error stands for having no value. */
export interface Evaluation {
  readonly source: string;
  readonly bindings: Readonly<Record<string, Json>>;
  readonly result: { readonly value: Json } | { readonly error: string };
}

const folder = '.cache/conformance';
export const storiesFile = `${folder}/stories.jsonl`;
export const evaluationsFile = `${folder}/evaluations.jsonl`;

export const appendLine = (file: string, value: Story | Evaluation): void =>
  appendFileSync(file, `${JSON.stringify(value)}\n`);

export const readLines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
