/** Fresh identifiers: UUID version 7, so that they sort by the time they were made. */
export interface Identifiers {
  next(): string;
}
