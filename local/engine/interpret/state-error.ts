import type { Json } from '../machine/machine.ts';

/** An error that a state reports: what Retry and Catch match. */
export class StateError extends Error {
  override readonly name = 'StateError';
  readonly error: string;
  constructor(error: string, cause: string) {
    super(cause);
    this.error = error;
  }
}

/** Amazon's limits of the lengths of error and cause. */
export const errorOutput = ({ error, message }: StateError): { readonly Error: string; readonly Cause: string } => ({
  Error: error.slice(0, 256),
  Cause: message.slice(0, 32_768),
});

/** 256 KiB of UTF-8, for whatever one state hands to another. */
export const payloadLimit = 262_144;

/** @throws {StateError} States.DataLimitExceeded */
export const withinLimit = <T extends Json>(value: T, what: string): T => {
  const size = Buffer.byteLength(JSON.stringify(value));
  if (size <= payloadLimit) return value;
  throw new StateError('States.DataLimitExceeded', `${what} has ${size} bytes; ${payloadLimit} are allowed`);
};

/**
 * Whether a list of error names means this error. `States.TaskFailed` is any but a time-out; neither it nor `States.ALL`
 * means too much data; nothing means `States.Runtime`.
 */
export const matches = (names: readonly string[], error: string): boolean => {
  if (error === 'States.Runtime') return false;
  if (names.includes(error)) return true;
  if (error === 'States.DataLimitExceeded') return false;
  return names.includes('States.ALL') || (names.includes('States.TaskFailed') && error !== 'States.Timeout');
};
