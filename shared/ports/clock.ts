/** An instant as ISO 8601 in UTC with milliseconds, `2026-01-31T16:59:59.000Z`: instants compare as strings. */
export type Instant = string;

/** The time. Demo and test operators can advance it; nothing else in the product reads a clock. */
export interface Clock {
  now(): Instant;
}
