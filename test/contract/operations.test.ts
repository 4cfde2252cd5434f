import { describe, expect, it } from 'vitest';
import type { Operation } from '../../shared/contract/define-operations.ts';
import { changes } from '../../shared/contract/exchange.ts';
import { contract, slices } from '../../shared/contract/index.ts';
import { permissions } from '../../shared/domain/permissions.ts';

const operations = Object.entries<Operation>(contract);
const routes = operations.map(([, { method, path }]) => `${method} ${path}`);

/** The names of the path, read without the code under test. */
const namesIn = (path: string): readonly string[] =>
  path
    .split('/')
    .filter((segment) => segment.startsWith('{'))
    .map((segment) => segment.slice(1, -1));

describe('contract', () => {
  it('has the operations that the permission table has', () => {
    expect(Object.keys(contract).sort()).toEqual(Object.keys(permissions).sort());
  });

  it('makes public exactly what the permission table leaves open', () => {
    const open = Object.entries(permissions).filter(([, { subject }]) => subject === 'public');
    const published = operations.filter(([, operation]) => operation.public === true);
    expect(published.map(([id]) => id)).toEqual(open.map(([id]) => id));
  });

  it('gives every operation a route of its own', () => {
    expect(new Set(routes).size).toBe(routes.length);
  });

  it('puts every operation into one slice', () => {
    const ids = Object.values(slices).flatMap((slice) => Object.keys(slice));
    expect(ids.sort()).toEqual(Object.keys(contract).sort());
  });

  it('says every summary in both languages, each once', () => {
    for (const language of ['id', 'en'] as const) {
      const summaries = operations.map(([, { summary }]) => summary[language]);
      expect(summaries.every((summary) => /^\p{Lu}.{8,80}[^.]$/u.test(summary))).toBe(true);
      expect(new Set(summaries).size).toBe(summaries.length);
    }
  });

  it('never puts a NIP into an address', () => {
    const queries = operations.flatMap(([, { query }]) => Object.keys(query?.shape ?? {}));
    expect([...routes, ...queries].filter((text) => /nip/i.test(text))).toEqual([]);
  });
});

describe.each(operations)('%s', (_, operation) => {
  it('describes the names of its path, no more and no fewer', () => {
    expect(Object.keys(operation.params.shape).sort()).toEqual([...namesIn(operation.path)].sort());
  });

  it('has one answer, and no body in a GET', () => {
    expect(Object.keys(operation.responses)).toHaveLength(1);
    expect(operation.method === 'GET' && operation.body !== undefined).toBe(false);
  });

  it('asks for a version only where it changes something', () => {
    expect(operation.ifMatch === true && !changes(operation)).toBe(false);
  });

  it('refuses a field that it does not know', () => {
    for (const schema of [operation.params, operation.query, operation.body]) {
      const issues = schema?.safeParse({ surprise: 1 }).error?.issues ?? [];
      expect(schema === undefined || JSON.stringify(issues).includes('"surprise"')).toBe(true);
    }
  });
});
