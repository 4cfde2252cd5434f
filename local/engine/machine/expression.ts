import jsonata from 'jsonata';
import type { Json } from './machine.ts';

/** An expression that was compiled, with what it refers to. */
export interface Expression {
  readonly source: string;
  readonly compiled: jsonata.Expression;
  /** Names without `$`: variables of the machine, and functions that are called or handed on. */
  readonly variables: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** Paths below `$states`, such as `input.caseId`. */
  readonly states: ReadonlySet<string>;
}

/**
 * The functions of JSONata that give the same answer here and in Step Functions. `$eval` does not exist there; `$now`,
 * `$millis`, `$random` and `$shuffle` would give another answer each time, and a real clock where the time can be moved.
 */
const knownFunctions = new Set(
  `sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match
  contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power
  boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each error assert type
  sort distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl
  toMillis fromMillis`.split(/\s+/),
);

/** Whether the engine may run a function of this name. */
export const isKnownFunction = (name: string): boolean => knownFunctions.has(name);

/** Whether a string of a definition is an expression. */
export const isExpression = (value: Json): value is string =>
  typeof value === 'string' && /^\{%[\s\S]*%\}$/.test(value);

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const variableName = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'variable' && typeof value.value === 'string' ? value.value : undefined;

/** Names that the expression itself defines: arguments of its functions, and `:=`. */
const localsOf = (node: Node): readonly string[] => {
  if (node.type === 'bind') return [variableName(node.lhs) ?? ''];
  if (node.type !== 'lambda' || !Array.isArray(node.arguments)) return [];
  return node.arguments.map((argument) => variableName(argument) ?? '');
};

const visit = (value: unknown, see: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const part of value) visit(part, see);
  if (!isNode(value)) return;
  see(value);
  for (const part of Object.values(value)) visit(part, see);
};

/** `$states.context.Execution.Name` as `context.Execution.Name`; undefined for a path of anything else. */
const statesPath = (node: Node): string | undefined => {
  if (node.type !== 'path' || !Array.isArray(node.steps) || variableName(node.steps[0]) !== 'states') return undefined;
  const names: string[] = [];
  for (const step of node.steps.slice(1)) {
    if (!isNode(step) || step.type !== 'name' || typeof step.value !== 'string') break;
    names.push(step.value);
  }
  return names.join('.');
};

const compile = (source: string): Expression => {
  const compiled = jsonata(source.slice(2, -2));
  const names = new Set<string>();
  const called = new Set<string>();
  const locals = new Set<string>(['', '$']);
  const states = new Set<string>();
  let bare = 0;
  visit(compiled.ast(), (node) => {
    for (const local of localsOf(node)) locals.add(local);
    const path = statesPath(node);
    if (path !== undefined) states.add(path);
    const name = variableName(node);
    if (name === 'states') bare += 1;
    if (path !== undefined) bare -= 1;
    if (name !== undefined && name !== 'states') names.add(name);
    if (node.type === 'function' || node.type === 'partial') called.add(variableName(node.procedure) ?? '');
  });
  // `$states` by itself hands on whatever is in it; the empty path is refused like any unknown one.
  if (bare > 0) states.add('');
  const own = [...names].filter((name) => !locals.has(name));
  const functions = new Set(own.filter((name) => called.has(name) || knownFunctions.has(name)));
  return { source, compiled, states, functions, variables: new Set(own.filter((name) => !functions.has(name))) };
};

const cache = new Map<string, Expression>();

/**
 * Compiles a string `{% … %}` once.
 * @throws the parser's error, with a message that says where
 */
export const expressionOf = (source: string): Expression => {
  const known = cache.get(source);
  if (known) return known;
  const expression = compile(source);
  cache.set(source, expression);
  return expression;
};

/** Every expression in a value of a definition. */
export const expressionsIn = (value: Json | undefined): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (isExpression(value)) return [value];
  if (typeof value !== 'object') return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap((part: Json) => expressionsIn(part));
};
