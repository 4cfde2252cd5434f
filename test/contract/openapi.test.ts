import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generated } from '../../docs/generated.ts';
import type { Operation } from '../../shared/contract/define-operations.ts';
import { contract } from '../../shared/contract/index.ts';
import { openApiDocument } from '../../shared/contract/openapi.ts';

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Record<string, string>[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly unknown[];
}

const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};

const described = (id: string): Described | undefined => {
  const { path, method }: Operation = contract[id as keyof typeof contract];
  return document.paths[path]?.[method.toLowerCase()];
};

describe('the OpenAPI document', () => {
  it.each(Object.keys(generated))('%s is current', (path) => {
    const stored = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(stored === generated[path]?.()).toBe(true);
  });

  it('describes every operation under its own id', () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    expect(ids.sort()).toEqual(Object.keys(contract).sort());
  });

  it('demands a token of all but the public operations', () => {
    expect(described('getHealth')?.security).toEqual([]);
    expect(described('getPlan')?.security).toEqual([{ accessToken: [] }]);
  });

  it('asks for version and key where the contract does', () => {
    const references = described('saveTargets')?.parameters?.map((parameter) => parameter.$ref ?? parameter.name);
    expect(references).toEqual([
      'caseId',
      'segmentId',
      '#/components/parameters/IfMatch',
      '#/components/parameters/IdempotencyKey',
    ]);
  });

  it('tells how a write may end', () => {
    expect(Object.keys(described('saveTargets')?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '422',
      '428',
      '429',
      '500',
      '503',
    ]);
  });

  it('has one schema for what goes in and comes out', () => {
    expect(Object.keys(document.components.schemas).filter((name) => name.endsWith('Output'))).toEqual([]);
  });
});
