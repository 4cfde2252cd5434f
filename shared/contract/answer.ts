import type { z } from 'zod';
import type { Operation } from './define-operations.ts';
import type { AnswerOf } from './exchange.ts';
import { contract, type OperationId } from './index.ts';

/** The status with which an operation answers when nothing is refused. */
export const statusOf = (operation: OperationId): number => Number(Object.keys(contract[operation].responses)[0]);

const schemaOf = (operation: OperationId): z.ZodType => {
  const { responses }: Operation = contract[operation];
  const schema = responses[statusOf(operation)];
  if (schema === undefined) throw new Error(`${operation} has no answer`);
  return schema;
};

/** Removes what the parts shared with requests, which are strict, don't know. */
const without = (body: unknown, unknownFields: readonly z.core.$ZodIssueUnrecognizedKeys[]): unknown => {
  const copy = structuredClone(body);
  for (const { path, keys } of unknownFields) {
    const holder = path.reduce<unknown>((value, name) => Reflect.get(Object(value), name), copy);
    for (const key of keys) Reflect.deleteProperty(Object(holder), key);
  }
  return copy;
};

const isUnknownField = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys =>
  issue.code === 'unrecognized_keys';

/**
 * A body as the contract promises it: fields that it doesn't name are taken out.
 * @throws {ZodError} when the body is not what was promised, which is a fault of ours
 */
export const answerBody = <Id extends OperationId>(operation: Id, body: AnswerOf<Id>): AnswerOf<Id> => {
  const schema = schemaOf(operation);
  const first = schema.safeParse(body);
  if (first.success) return first.data as AnswerOf<Id>;
  return schema.parse(without(body, first.error.issues.filter(isUnknownField))) as AnswerOf<Id>;
};
