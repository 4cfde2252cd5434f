import type { SourceFinding } from '../../shared/domain/measures/source-findings.ts';

export type SourceFindingKind = SourceFinding['kind'];
