import type { Level } from '../schemes/scheme.ts';

export interface Explanation {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** A step of the receipt that an appeal contests, by its name and what it is about. */
export interface DisputedStep {
  readonly step: string;
  readonly subject?: string;
}

/** Keberatan of an employee against the announced result (PP 30/2019 art. 59). */
export interface Appeal {
  readonly caseId: string;
  readonly employeeId: string;
  readonly supervisorId: string;
  /** Who decides; absent at the top of the agency, until HR names somebody. */
  readonly reviewingOfficerId?: string;
  readonly filedAt: string;
  readonly reasons: string;
  /** Which steps are contested; absent or empty contests the result as a whole. */
  readonly disputes?: readonly DisputedStep[];
  /** The evidence on which the employee relies, out of the frozen. */
  readonly citedEvidenceIds?: readonly string[];
  /** Evidence as it stood at the time of filing. */
  readonly frozenEvidenceIds: readonly string[];
  readonly explanations: { readonly supervisor?: Explanation; readonly employee?: Explanation };
  readonly decision?: {
    readonly by: string;
    readonly at: string;
    readonly verdict: 'changed' | 'unchanged';
    readonly reasons: string;
    readonly resultsLevel?: Level;
    readonly behaviourLevel?: Level;
    /** Weighted schemes: the points of the year that the decision sets, in hundredths. */
    readonly resultsScore?: number;
    readonly behaviourScore?: number;
  };
  /** Earlier reviewing officers who did not decide, or could not; without `from` HR named the first one. */
  readonly passedOn?: readonly { readonly from?: string; readonly to: string; readonly at: string }[];
  readonly version: number;
}
