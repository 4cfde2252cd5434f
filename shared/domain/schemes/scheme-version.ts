import type { LocalDate } from '../calendar/local-date.ts';
import type { Scheme } from './scheme.ts';

export const schemeStages = ['draft', 'consultation', 'tested', 'adopted', 'in-force', 'retired'] as const;
/** Rancangan, konsultasi, teruji, ditetapkan, berlaku, dicabut. */
export type SchemeStage = (typeof schemeStages)[number];

/** Where a draft began: a version of a scheme, of another agency where one is named, or a file. */
export interface SchemeOrigin {
  readonly schemeId: string;
  readonly version: string;
  /** The agency that published it; absent for the own and for what the product ships. */
  readonly agencyId?: string;
}

/** Who did something, and when. Instants are ISO 8601 in UTC. */
export interface SchemeAct {
  readonly by: string;
  readonly at: string;
}

/** Konsultasi: who is asked besides all staff, who answers besides HR, and the last day. */
export interface SchemeConsultation extends SchemeAct {
  readonly evaluatorIds: readonly string[];
  readonly leaderIds: readonly string[];
  readonly isPublic: boolean;
  readonly until: LocalDate;
}

/** What was changed while people were asked, and which of their comments it answers. */
export interface SchemeChange extends SchemeAct {
  readonly revision: number;
  readonly summary: string;
  readonly answers: readonly string[];
}

/**
 * A version of an agency's own scheme on its way (rancangan sampai dicabut). The pack of a draft may still have findings;
 * from `tested` on it has none and is never written again.
 */
export interface SchemeVersion {
  readonly agencyId: string;
  readonly scheme: Scheme;
  readonly stage: SchemeStage;
  /** Counts the changes of the pack, from 1; moving to another stage is none. */
  readonly revision: number;
  readonly origin?: SchemeOrigin;
  readonly drafted: SchemeAct;
  readonly consultation?: SchemeConsultation;
  readonly changes: readonly SchemeChange[];
  readonly tested?: SchemeAct & { readonly replayId: string };
  readonly adopted?: SchemeAct & { readonly decree: string; readonly validFrom: LocalDate };
  readonly inForce?: SchemeAct & { readonly cycleId: string };
  readonly retired?: SchemeAct & { readonly reason: string };
  readonly published?: SchemeAct;
  readonly version: number;
}
