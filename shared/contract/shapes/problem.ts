import { z } from 'zod';
import { refusalCodes } from '../../domain/refusals.ts';
import { facts } from './primitives.ts';

const words = {
  title: z.string(),
  detail: z.string().meta({ description: 'What is wrong, in the language of the reader.' }),
  remedy: z.string().exactOptional().meta({ description: 'What would be right.' }),
};

const problemError = z
  .object({
    ...words,
    code: z.enum(refusalCodes),
    field: z
      .string()
      .exactOptional()
      .meta({ description: 'A JSON pointer into the body, or `/name` of what the query or the path names.' }),
    facts: facts.exactOptional(),
  })
  .meta({ id: 'ProblemError' });

/** What the API answers when it does not do what was asked (RFC 9457). */
export const problem = z
  .object({
    ...words,
    type: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; one of the codes of `errors`, or `fault`.' }),
    instance: z.string().exactOptional(),
    errors: z.array(problemError),
    errorsLeftOff: z.int().exactOptional().meta({ description: 'How many more there are.' }),
    current: z.unknown().meta({ description: 'After a lost race: what stands there now.' }).exactOptional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problem>;

/** What the gateway itself answers before a function is called. */
export const gatewayAnswer = z.object({ message: z.string() }).meta({ id: 'GatewayAnswer' });
