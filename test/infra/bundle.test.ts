import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allBundled, type Bundle, bundlesOf } from '../../infra/bundle.ts';

const wanted = ['audit', 'holdTask', 'letters', 'tokenClaims'];
const bundles = await bundlesOf(allBundled.filter(({ name }) => wanted.includes(name)));

const bundled = (name: string): Bundle => {
  const found = bundles.find((one) => one.name === name);
  if (!found) throw new Error(`no bundle ${name}`);
  return found;
};

const partsOf = (name: string, part: string): readonly string[] =>
  bundled(name).files.filter((file) => file.includes(part));

describe('the bundle of a slice', () => {
  it('parses the operations of its slice and no others', () => {
    expect(partsOf('audit', 'shared/contract/operations/')).toEqual(['shared/contract/operations/audit.ts']);
    expect(partsOf('audit', 'functions/audit/').toSorted()).toEqual([
      'functions/audit/endpoints.ts',
      'functions/audit/verify-case.ts',
    ]);
  });

  it('speaks of zod no language that nobody reads', () => {
    expect(partsOf('audit', 'zod/v4/locales/').map((file) => file.split('/').at(-1))).toEqual(['en.js']);
  });
});

describe('the bundle of a step', () => {
  it('has its own step and no other', () => {
    expect(partsOf('holdTask', 'functions/steps/')).toEqual(['functions/steps/hold-task.ts']);
    expect(partsOf('holdTask', 'shared/contract/')).toEqual([]);
  });
});

it.each([
  ['audit', ['client-dynamodb']],
  ['holdTask', ['client-dynamodb']],
  ['letters', ['client-dynamodb', 'client-sesv2']],
  ['tokenClaims', []],
])('%s has the clients that it needs', (name, clients) => {
  const found = bundled(name).files.flatMap((file) => /@aws-sdk\/(client-[^/]+)/.exec(file)?.[1] ?? []);
  expect([...new Set(found)].sort()).toEqual(clients);
  expect(partsOf(name, 'credential-provider-')).toEqual([]);
});

it('has every rule pack beside it, none in it, and none where none is read', () => {
  expect(bundled('audit').packs.toSorted()).toEqual(readdirSync('data/schemes').toSorted());
  expect(partsOf('audit', 'data/schemes/')).toEqual([]);
  expect(bundled('letters').packs).toEqual([]);
});

it('keeps its source map beside it, and does not name it', () => {
  const { code, map } = bundled('holdTask');
  expect(JSON.parse(Buffer.from(map).toString()).sources).toContain('functions/steps/hold-task.ts');
  expect(Buffer.from(code).toString()).not.toContain('sourceMappingURL');
});

it('is a module that has a handler', () => {
  for (const { code } of bundles) expect(Buffer.from(code).toString()).toMatch(/export\{.*\bas handler\b.*\}/);
});
