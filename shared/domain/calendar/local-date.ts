/** A day of the calendar without a time or a zone, `2026-01-31`. Days compare as strings. */
export type LocalDate = string;
