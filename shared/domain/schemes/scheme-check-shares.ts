import { wholeWeight } from '../targets/weights.ts';
import type { Scheme } from './scheme.ts';
import { sourceFindings } from './scheme-check-sources.ts';
import {
  changeWords,
  listOf,
  partOf,
  percentWords,
  pointsFindings,
  type SchemeFinding,
  schemeFinding,
} from './scheme-finding.ts';

/** The supervisor answers for the behaviour score: half of it at least. Ours; PP 30/2019 practice is 60 %. */
const supervisorLeast = 5000;

/** The weights of the aspects: all or none, exactly 100 %, and only where something is added up. */
export const behaviourWeightFindings = ({ behaviours, kind }: Scheme): readonly SchemeFinding[] => {
  const weights = listOf(behaviours).map((one) => partOf(one, 'weight'));
  if (weights.every((weight) => weight === undefined)) return [];
  if (kind === 'matrix') return [schemeFinding('behaviour-weights-of-matrix', '/behaviours')];
  const odd = weights.flatMap((weight, index) => {
    const path = `/behaviours/${index}/weight`;
    return weight === undefined
      ? [schemeFinding('behaviour-weight-missing', path)]
      : pointsFindings(weight, path, { least: 1 });
  });
  const total = weights.reduce<number>((sum, weight) => sum + Number(weight), 0);
  const facts = { total: percentWords(total), change: changeWords(total) };
  return odd.length > 0 || total === wholeWeight
    ? odd
    : [schemeFinding('behaviour-weights-not-exact', '/behaviours', facts)];
};

/** Answers of fewer than are needed are never shown, so that nobody may be asked in vain. */
const askedFindings = (feedback: Scheme['feedback']): readonly SchemeFinding[] => {
  const [asked, fewest] = [partOf(feedback, 'perGroup'), partOf(feedback, 'fewest')];
  return Number.isInteger(asked) && Number.isInteger(fewest) && Number(asked) < Number(fewest)
    ? [schemeFinding('asked-too-few', '/feedback/perGroup', { asked, fewest })]
    : [];
};

/** What others than the supervisor have of the behaviour score. */
export const feedbackShareFindings = ({ feedback }: Scheme): readonly SchemeFinding[] => {
  if (feedback === undefined) return [];
  const unsourced = sourceFindings(partOf(feedback, 'source'), '/feedback/source', 'feedback');
  const shares = (['peers', 'subordinates', 'citizens'] as const).map((group) => ({
    path: `/feedback/weights/${group}`,
    share: partOf(feedback, 'weights', group) ?? (group === 'citizens' ? 0 : undefined),
  }));
  const odd = [
    ...shares.flatMap(({ path, share }) => pointsFindings(share, path)),
    ...askedFindings(feedback),
    ...unsourced,
  ];
  const total = shares.reduce((sum, { share }) => sum + Number(share), 0);
  const facts = { total: percentWords(total), least: percentWords(supervisorLeast) };
  return odd.length > 0 || total <= wholeWeight - supervisorLeast
    ? odd
    : [schemeFinding('supervisor-without-share', '/feedback/weights', facts)];
};
