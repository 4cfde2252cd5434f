/** A link of one use that an officer hands over after a service. The token itself is kept by nobody: only its hash. */
export interface SurveyToken {
  readonly serviceId: string;
  readonly unitId: string;
  readonly handledBy: string;
  readonly expiresAt: string;
  /** That it was used, and not when or for what: no answer leads back to it. */
  readonly spent?: true;
  readonly version: number;
}

/** How long a citizen can take. Ours. */
export const tokenDays = 14;

export type TokenState = 'open' | 'spent' | 'expired';

/** Instants compare as text, since all are in UTC with milliseconds. */
export const tokenState = ({ spent, expiresAt }: SurveyToken, now: string): TokenState => {
  if (spent) return 'spent';
  return now > expiresAt ? 'expired' : 'open';
};
