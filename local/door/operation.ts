import { z } from 'zod';
import type { Clock, Instant } from '../../shared/ports/clock.ts';
import type { Engine } from '../engine/engine.ts';
import { DoorError } from './door-error.ts';
import type { MadeMachines } from './made-machines.ts';
import type { OperatorJournal, Subject } from './operator-journal.ts';

/** What an operation of the door works on. */
export interface DoorEffects {
  readonly engine: Engine;
  readonly made: MadeMachines;
  readonly journal: OperatorJournal;
  readonly clock: Clock;
  /** The agencies of this server, the office's own first. */
  readonly agencyIds: readonly string[];
  /** Something may have become ready to be run. */
  readonly onChange: () => void;
  /** Since when this process offers the product's own machines. */
  readonly openedAt: Instant;
}

/** An operation by its name: the request's JSON to the answer's. */
export type DoorOperation = (name: string, body: unknown, effects: DoorEffects) => Promise<unknown>;

const readWith = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('/') || 'request'}: ${message}`);
  throw new DoorError('ValidationException', problems.join('; '));
};

/** An operation that only looks. Fields that the door does not know are refused, as it could not honour them. */
export const looking =
  <Fields extends z.ZodRawShape>(
    fields: Fields,
    run: (request: z.output<z.ZodObject<Fields>>, effects: DoorEffects) => unknown,
  ): DoorOperation =>
  async (_, body, effects) =>
    run(readWith(z.strictObject(fields), body) as z.output<z.ZodObject<Fields>>, effects);

/** An operation that changes something, and is written down with whatever comes of it. */
export const changing =
  <Fields extends z.ZodRawShape>(
    fields: Fields,
    subject: (request: z.output<z.ZodObject<Fields>>, effects: DoorEffects) => Subject,
    run: (request: z.output<z.ZodObject<Fields>>, effects: DoorEffects) => Promise<unknown>,
  ): DoorOperation =>
  async (name, body, effects) => {
    const request = readWith(z.strictObject(fields), body) as z.output<z.ZodObject<Fields>>;
    return effects.journal.keep(name, subject(request, effects), () => run(request, effects)).finally(effects.onChange);
  };

/** The agency that an execution's input names, or the office's own. */
export const agencyOf = (input: unknown, { agencyIds }: DoorEffects): string => {
  const named = (input as { agencyId?: unknown } | null | undefined)?.agencyId;
  return agencyIds.find((agencyId) => agencyId === named) ?? agencyIds[0] ?? '_office';
};

/** Amazon's timestamps: seconds since 1970, with a fraction. */
export const secondsOf = (instant: Instant): number => Date.parse(instant) / 1_000;

/** @throws {DoorError} with the code that Amazon has for that field */
export const jsonOf = (text: string, code: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DoorError(code, `not JSON: ${(error as Error).message}`);
  }
};
