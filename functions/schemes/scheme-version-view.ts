import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { schemeFindings } from '../../shared/contract/scheme-findings.ts';
import { schemeDifferences } from '../../shared/domain/schemes/scheme-difference.ts';
import type { SchemeAct, SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import { type Names, namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';
import { originOf } from './origin-of.ts';

type View = AnswerOf<'getSchemeVersion'>;

const peopleIn = (one: SchemeVersion): readonly string[] => {
  const { drafted, consultation, changes, tested, adopted, inForce, retired, published } = one;
  const acts = [drafted, consultation, ...changes, tested, adopted, inForce, retired, published];
  return [
    ...acts.flatMap((act) => act?.by ?? []),
    ...(consultation?.evaluatorIds ?? []),
    ...(consultation?.leaderIds ?? []),
  ];
};

const actsOf = (one: SchemeVersion, names: Names) => {
  const named = <Act extends SchemeAct>(act: Act) => ({ ...act, by: personRef(act.by, names) });
  const { tested, adopted, inForce, retired, published, consultation } = one;
  return {
    drafted: named(one.drafted),
    changes: one.changes.map((change) => ({ ...named(change), answers: [...change.answers] })),
    ...(tested === undefined ? {} : { tested: named(tested) }),
    ...(adopted === undefined ? {} : { adopted: named(adopted) }),
    ...(inForce === undefined ? {} : { inForce: named(inForce) }),
    ...(retired === undefined ? {} : { retired: named(retired) }),
    ...(published === undefined ? {} : { published: named(published) }),
    ...(consultation === undefined ? {} : { consultation: consultationOf(consultation, names) }),
  };
};

const consultationOf = (
  { evaluatorIds, leaderIds, by, ...rest }: NonNullable<SchemeVersion['consultation']>,
  names: Names,
): NonNullable<View['consultation']> => ({
  ...rest,
  by: personRef(by, names),
  evaluators: evaluatorIds.map((id) => personRef(id, names)),
  leaders: leaderIds.map((id) => personRef(id, names)),
});

/** An own version as people see it: with its findings, and in what it differs from the one with which it began. */
export const schemeVersionView = async (one: SchemeVersion, deps: Dependencies): Promise<View> => {
  const { agencyId, scheme, stage, revision, origin, version } = one;
  const [names, before] = await Promise.all([
    namesOf(agencyId, [...new Set(peopleIn(one))], deps),
    origin === undefined ? undefined : originOf(agencyId, origin, deps),
  ]);
  return {
    scheme: { ...scheme },
    stage,
    revision,
    ...(origin === undefined ? {} : { origin: { ...origin, ...(before && { title: before.title }) } }),
    ...actsOf(one, names),
    findings: [...schemeFindings(scheme)],
    differences: before === undefined ? [] : [...schemeDifferences(before, scheme)],
    version,
  };
};
