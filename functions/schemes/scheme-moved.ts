import { saveSchemeVersion } from '../../shared/data/agency-schemes.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import type { Write } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeVersionView } from './scheme-version-view.ts';

/** What is written beside the version. */
interface Beside {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly writes?: readonly Write[];
  readonly events?: readonly OutgoingEvent[];
}

/** The change that keeps a version, in the journal of its scheme. */
export const schemeChange = (one: SchemeVersion, { facts, writes = [], events = [] }: Beside = {}): ChangeDraft => ({
  journalId: `scheme-${one.scheme.schemeId}`,
  facts: { schemeId: one.scheme.schemeId, version: one.scheme.version, stage: one.stage, ...facts },
  writes: [saveSchemeVersion(one), ...writes],
  events,
});

/** Answers a decision about a version: the version as it now is, with the change that makes it so. */
export const schemeMoved = async (decided: Decision<SchemeVersion>, beside: Beside, deps: Dependencies) => {
  if (!decided.ok) return { refusals: decided.refusals };
  const next = { ...decided.value, version: decided.value.version + 1 };
  return {
    answer: { body: await schemeVersionView(next, deps), etag: next.version },
    changes: [schemeChange(decided.value, beside)],
  };
};
