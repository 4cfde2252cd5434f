import type { LocalDate } from '../calendar/local-date.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeFinding } from './scheme-finding.ts';
import type { SchemeAct, SchemeConsultation, SchemeOrigin, SchemeStage, SchemeVersion } from './scheme-version.ts';

/**
 * Which stage follows which. A test that shows a fault leads back to the consultation; what is in force only ends, and a
 * draft that nobody wants any more ends before.
 */
const stagesAfter: Readonly<Record<SchemeStage, readonly SchemeStage[]>> = {
  draft: ['consultation', 'retired'],
  consultation: ['tested', 'retired'],
  tested: ['consultation', 'adopted', 'retired'],
  adopted: ['in-force', 'retired'],
  'in-force': ['retired'],
  retired: [],
};

/** So many changes are told of one version; whoever needs more begins the next. */
const mostChanges = 200;

const notAt = (stage: SchemeStage, expected: readonly SchemeStage[]): Refusal => ({
  code: 'scheme-stage',
  facts: { stage, expected },
});

/** Nothing when this stage may follow. */
const moveRefusals = ({ stage }: SchemeVersion, to: SchemeStage): readonly Refusal[] => {
  if (stagesAfter[stage].includes(to)) return [];
  const expected = (Object.keys(stagesAfter) as SchemeStage[]).filter((from) => stagesAfter[from].includes(to));
  return [notAt(stage, expected)];
};

/** What is wrong with the pack, as refusals. */
const findingRefusals = (findings: readonly SchemeFinding[]): readonly Refusal[] =>
  findings.map(({ code, path, place, message }) => ({
    code: 'scheme-invalid',
    facts: { finding: code, path, place, id: message.id, en: message.en },
  }));

const textRefusals = (field: string, text: string): readonly Refusal[] =>
  text.trim() === '' ? [{ code: 'reason-missing', field }] : [];

const decided = (refusals: readonly Refusal[], value: () => SchemeVersion): Decision<SchemeVersion> =>
  refusals.length > 0 ? refuse(...refusals) : accept(value());

/** The first draft of a version: another scheme under its own name and number. */
export const draftScheme = (
  agencyId: string,
  { scheme, origin }: { readonly scheme: Scheme; readonly origin?: SchemeOrigin },
  drafted: SchemeAct,
): SchemeVersion => ({
  agencyId,
  scheme,
  stage: 'draft',
  revision: 1,
  ...(origin === undefined ? {} : { origin }),
  drafted,
  changes: [],
  version: 0,
});

export interface DraftChange {
  readonly scheme: Scheme;
  readonly summary: string;
  /** Comments that the change answers; needed only while people are asked. */
  readonly answers: readonly string[];
}

/**
 * Writes the pack anew. Only while it is drafted or discussed: what was tested is what is adopted. During a consultation
 * the change says what it is and which comments it answers, so that people see what became of their words.
 */
export const saveDraft = (
  one: SchemeVersion,
  { scheme, summary, answers }: DraftChange,
  act: SchemeAct,
): Decision<SchemeVersion> => {
  const isOpen = one.stage === 'draft' || one.stage === 'consultation';
  const refusals: readonly Refusal[] = [
    ...(isOpen ? [] : [notAt(one.stage, ['draft', 'consultation'])]),
    ...(one.stage === 'consultation' ? textRefusals('/summary', summary) : []),
    ...(one.changes.length < mostChanges
      ? []
      : [{ code: 'invalid-field', facts: { expected: `at most ${mostChanges} changes of one version` } } as const]),
  ];
  const revision = one.revision + 1;
  const change = { ...act, revision, summary: summary.trim(), answers };
  return decided(refusals, () => ({
    ...one,
    // A draft keeps its name and number, whatever the file says.
    scheme: { ...scheme, schemeId: one.scheme.schemeId, version: one.scheme.version },
    revision,
    changes: one.stage === 'consultation' ? [...one.changes, change] : one.changes,
  }));
};

/** Asks staff, the evaluation team and perhaps the public; a tested draft may be discussed again. */
export const openConsultation = (
  one: SchemeVersion,
  wish: Omit<SchemeConsultation, 'by' | 'at'>,
  { today, ...act }: SchemeAct & { readonly today: LocalDate },
): Decision<SchemeVersion> => {
  const refusals: readonly Refusal[] = [
    ...moveRefusals(one, 'consultation'),
    ...(wish.until < today ? [{ code: 'date-in-past', field: '/until', facts: { today } } as const] : []),
  ];
  const { tested: _, ...rest } = one;
  return decided(refusals, () => ({ ...rest, stage: 'consultation', consultation: { ...wish, ...act } }));
};

/** A replay of this very draft that has come to its end, and a pack without findings. */
export const markTested = (
  one: SchemeVersion,
  {
    findings,
    replay,
  }: {
    readonly findings: readonly SchemeFinding[];
    readonly replay:
      | { readonly replayId: string; readonly draftVersion: number; readonly finishedAt?: string }
      | undefined;
  },
  act: SchemeAct,
): Decision<SchemeVersion> => {
  const shows = replay !== undefined && replay.finishedAt !== undefined && replay.draftVersion === one.revision;
  const refusals: readonly Refusal[] = [
    ...moveRefusals(one, 'tested'),
    ...findingRefusals(findings),
    ...(shows ? [] : [{ code: 'replay-missing', field: '/replayId', facts: { revision: one.revision } } as const]),
  ];
  return decided(refusals, () => ({ ...one, stage: 'tested', tested: { ...act, replayId: replay?.replayId ?? '' } }));
};

/** Menetapkan: by a decree, from a day on. The pack then carries that day. */
export const adoptScheme = (
  one: SchemeVersion,
  {
    decree,
    validFrom,
    findings,
  }: { readonly decree: string; readonly validFrom: LocalDate; readonly findings: readonly SchemeFinding[] },
  act: SchemeAct,
): Decision<SchemeVersion> => {
  const refusals = [...moveRefusals(one, 'adopted'), ...findingRefusals(findings), ...textRefusals('/decree', decree)];
  return decided(refusals, () => ({
    ...one,
    stage: 'adopted',
    scheme: { ...one.scheme, validFrom },
    adopted: { ...act, decree: decree.trim(), validFrom },
  }));
};

/**
 * Pins a year to the version: adopted, valid when the year begins, and not retired. From then on it is in force, and
 * stays so for every other year. What corrects a running year is valid from a day within it: at the latest the day `on`
 * which the year moves.
 */
export const pinScheme = (
  one: SchemeVersion,
  { cycleId, year, on }: { readonly cycleId: string; readonly year: number; readonly on?: LocalDate },
  act: SchemeAct,
): Decision<SchemeVersion> => {
  const usable = one.stage === 'adopted' || one.stage === 'in-force';
  const validFrom = one.adopted?.validFrom;
  const begins = `${year}-01-01`;
  const late = validFrom !== undefined && validFrom > begins && validFrom > (on ?? begins);
  const refusals: readonly Refusal[] = [
    ...(usable ? [] : [notAt(one.stage, ['adopted', 'in-force'])]),
    ...(late ? [{ code: 'scheme-not-valid-yet', facts: { from: validFrom, year } } as const] : []),
  ];
  return decided(
    refusals.map((refusal) => ({ ...refusal, field: '/schemeId' })),
    () => (one.stage === 'in-force' ? one : { ...one, stage: 'in-force', inForce: { ...act, cycleId } }),
  );
};

/** Mencabut: no further year is pinned to it; those that are go on. A draft is withdrawn in the same way. */
export const retireScheme = (one: SchemeVersion, reason: string, { by, at }: SchemeAct): Decision<SchemeVersion> =>
  decided([...moveRefusals(one, 'retired'), ...textRefusals('/reason', reason)], () => ({
    ...one,
    stage: 'retired',
    retired: { by, at, reason: reason.trim() },
  }));

/** Lets other agencies take it as the beginning of their own draft. */
export const publishScheme = (one: SchemeVersion, act: SchemeAct): Decision<SchemeVersion> => {
  const expected: readonly SchemeStage[] = ['adopted', 'in-force'];
  return decided(expected.includes(one.stage) ? [] : [notAt(one.stage, expected)], () => ({
    ...one,
    published: one.published ?? act,
  }));
};
