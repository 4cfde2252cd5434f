import { z } from 'zod';
import type { Graph, Json, State } from './machine.ts';

const template: z.ZodType<Json> = z.json();
const expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'must be an expression {% … %}');
const seconds = z.union([z.int().min(0).max(99_999_999), expression]);
const Comment = z.string().optional();
const shaping = { Output: template.optional(), Assign: z.record(z.string(), template).optional() };
const route = { Next: z.string().optional(), End: z.literal(true).optional() };
const ErrorEquals = z.array(z.string().min(1)).min(1);

const Retrier = z.strictObject({
  Comment,
  ErrorEquals,
  IntervalSeconds: z.int().min(1).max(99_999_999).default(1),
  BackoffRate: z.number().min(1).default(2),
  MaxAttempts: z.int().min(0).max(99_999_999).default(3),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
const Catcher = z.strictObject({ Comment, ErrorEquals, Next: z.string(), ...shaping });
const guard = { Retry: z.array(Retrier).default([]), Catch: z.array(Catcher).default([]) };

const Task = z.strictObject({
  Type: z.literal('Task'),
  Comment,
  Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
  Arguments: z.strictObject({
    FunctionName: z.string().regex(/^\$\{[a-zA-Z]+\}$/, 'must be the placeholder of an operation'),
    Payload: template,
  }),
  TimeoutSeconds: z.union([z.int().min(1).max(99_999_999), expression]).optional(),
  ...guard,
  ...shaping,
  ...route,
});

const Choice = z.strictObject({
  Type: z.literal('Choice'),
  Comment,
  Choices: z.array(z.strictObject({ Comment, Condition: expression, Next: z.string(), ...shaping })).min(1),
  Default: z.string().optional(),
  ...shaping,
});

const Wait = z.strictObject({
  Type: z.literal('Wait'),
  Comment,
  Seconds: seconds.optional(),
  Timestamp: z.string().optional(),
  ...shaping,
  ...route,
});

const Pass = z.strictObject({ Type: z.literal('Pass'), Comment, ...shaping, ...route });
const Succeed = z.strictObject({ Type: z.literal('Succeed'), Comment, Output: template.optional() });
const Fail = z.strictObject({
  Type: z.literal('Fail'),
  Comment,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

const States: z.ZodType<Graph['States']> = z.record(
  z.string().min(1).max(80),
  z.lazy(() => AnyState),
);
const graph = { StartAt: z.string(), States };

const Parallel = z.strictObject({
  Type: z.literal('Parallel'),
  Comment,
  Arguments: template.optional(),
  Branches: z.array(z.strictObject({ Comment, ...graph })).min(1),
  ...guard,
  ...shaping,
  ...route,
});

const MapOver = z.strictObject({
  Type: z.literal('Map'),
  Comment,
  Items: z.union([z.array(template), expression]).optional(),
  ItemSelector: template.optional(),
  MaxConcurrency: z.int().min(0).max(40).default(0),
  ItemProcessor: z.strictObject({
    Comment,
    ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }).optional(),
    ...graph,
  }),
  ...guard,
  ...shaping,
  ...route,
});

const AnyState: z.ZodType<State> = z.discriminatedUnion('Type', [
  Task,
  Choice,
  Wait,
  Pass,
  Succeed,
  Fail,
  Parallel,
  MapOver,
]);

/** The fields of the Amazon States Language that the engine knows, with Amazon's defaults. All others are refused. */
export const Definition = z.strictObject({
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
  ...graph,
});
