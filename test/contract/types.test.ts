import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { AnswerOf, CallOf, RequestOf } from '../../shared/contract/index.ts';
import { mirrors } from '../../shared/contract/mirrors.ts';
import type { LineComment, Plan, PlanContent } from '../../shared/domain/targets/plan.ts';
import type { Client } from '../../web/client.ts';

describe('types', () => {
  it('give a handler the domain type of the body', () => {
    expectTypeOf<RequestOf<'saveTargets'>['body']>().toExtend<PlanContent>();
    expectTypeOf<RequestOf<'returnTargets'>['body']['comments']>().toExtend<readonly LineComment[]>();
    expectTypeOf<RequestOf<'submitTargets'>['body']>().toEqualTypeOf<undefined>();
  });

  it('give a handler the names of the path', () => {
    expectTypeOf<RequestOf<'saveTargets'>['params']>().toEqualTypeOf<{
      readonly caseId: string;
      readonly segmentId: string;
    }>();
    expectTypeOf<RequestOf<'getCalendar'>['params']['year']>().toEqualTypeOf<number>();
  });

  it('give a handler version and key where the contract asks for them', () => {
    expectTypeOf<RequestOf<'saveTargets'>>().toExtend<{ ifMatch: number; idempotencyKey: string }>();
    expectTypeOf<RequestOf<'getPlan'>>().not.toHaveProperty('idempotencyKey');
    expectTypeOf<RequestOf<'fileAppeal'>>().not.toHaveProperty('ifMatch');
    expectTypeOf<RequestOf<'searchEmployees'>>().not.toHaveProperty('idempotencyKey');
  });

  it('take a record of the domain as an answer', () => {
    expectTypeOf<Plan>().toExtend<AnswerOf<'getPlan'>>();
    expectTypeOf<AnswerOf<'getPlan'>>().toExtend<Plan>();
  });

  it('give a client what the path names beside body and version', () => {
    expectTypeOf<CallOf<'submitTargets'>>().toExtend<{ caseId: string; segmentId: string; ifMatch: number }>();
    expectTypeOf<CallOf<'saveTargets'>['body']>().toExtend<PlanContent>();
    expectTypeOf<CallOf<'getMe'>>().toExtend<object>();
    expectTypeOf<Parameters<Client['getMe']>[0]>().toEqualTypeOf<CallOf<'getMe'> | undefined>();
    expectTypeOf<undefined>().not.toExtend<Parameters<Client['getPlan']>[0]>();
  });

  it('tie a schema to its domain type', () => {
    mirrors<LineComment>()(
      // @ts-expect-error a field is missing
      z.object({ objectiveId: z.string().exactOptional(), text: z.string() }),
    );
    mirrors<{ readonly text: string }>()(
      // @ts-expect-error a field is optional on one side only
      z.object({ text: z.string().exactOptional() }),
    );
    mirrors<{ readonly text: string }>()(z.object({ text: z.string() }));
  });
});
