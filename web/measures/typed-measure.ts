import type { CallOf } from '../../shared/contract/exchange.ts';
import type { Language } from '../../shared/messages/language.ts';
import { typedBasisPoints, typedNumber } from '../targets/typed-number.ts';

type Body = CallOf<'defineMeasure'>['body'];

/** A measure as somebody types it. */
export interface TypedMeasure {
  readonly nameId: string;
  readonly nameEn: string;
  readonly sourceId: string;
  readonly eventType: string;
  readonly statistic: Body['statistic'];
  readonly over: Body['over'];
  readonly timeUnit: NonNullable<Body['timeUnit']>;
  readonly atMost: string;
  readonly unitOfMeasure: string;
  readonly minimumCoverage: string;
  readonly minimumEvents: string;
}

/** The numbers of the form. */
export type NumberPlace = 'atMost' | 'minimumCoverage' | 'minimumEvents';

/** A share is limited only where its value or duration is. */
const isLimited = ({ statistic, over, atMost }: TypedMeasure): boolean =>
  statistic === 'share' && over !== 'events' && atMost.trim() !== '';

/** The numbers that can't be sent: working days with data are a share, 100 percent at most; events are whole. */
export const wrongNumbers = (typed: TypedMeasure, language: Language): readonly NumberPlace[] => {
  const coverage = typedBasisPoints(typed.minimumCoverage, language);
  const events = typedNumber(typed.minimumEvents, language);
  return [
    ...(isLimited(typed) && typedNumber(typed.atMost, language) === undefined ? (['atMost'] as const) : []),
    ...(coverage === undefined || coverage < 0 || coverage > 10_000 ? (['minimumCoverage'] as const) : []),
    ...(events === undefined || events < 1 || !Number.isInteger(events) ? (['minimumEvents'] as const) : []),
  ];
};

/** What was typed, as the contract takes it, once no number of it is wrong. */
export const measureOf = (typed: TypedMeasure, language: Language): Body => {
  const { statistic, over } = typed;
  return {
    name: { id: typed.nameId.trim(), en: typed.nameEn.trim() },
    sourceId: typed.sourceId,
    eventType: typed.eventType.trim(),
    statistic,
    over: statistic === 'count' ? 'events' : over,
    ...(statistic === 'percentile' ? { percentile: 90 } : {}),
    ...(isLimited(typed) ? { atMost: typedNumber(typed.atMost, language) ?? 0 } : {}),
    ...(over === 'duration' && statistic !== 'count' ? { timeUnit: typed.timeUnit } : {}),
    unitOfMeasure: typed.unitOfMeasure.trim(),
    decimals: 2,
    minimumCoverage: typedBasisPoints(typed.minimumCoverage, language) ?? 0,
    minimumEvents: typedNumber(typed.minimumEvents, language) ?? 0,
  };
};
