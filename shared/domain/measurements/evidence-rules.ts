import type { Refusal } from '../decision.ts';
import { limits } from '../limits.ts';

/** A file that somebody wants to attach. `size` in bytes. */
export interface FileOffer {
  readonly contentType: string;
  readonly size: number;
}

const types: readonly string[] = limits.evidence.types;

/** Why a file can't be evidence (bukti dukung): an empty or too large one, or one of a type that isn't taken. */
export const evidenceRefusals = ({ contentType, size }: FileOffer): readonly Refusal[] => [
  ...(types.includes(contentType)
    ? []
    : [{ code: 'file-not-accepted' as const, field: '/contentType', facts: { accepted: types } }]),
  ...(size >= 1 && size <= limits.evidence.size
    ? []
    : [{ code: 'file-not-accepted' as const, field: '/size', facts: { size, most: limits.evidence.size } }]),
];
