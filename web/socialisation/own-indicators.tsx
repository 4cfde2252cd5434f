import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { fractionOf } from '../../shared/domain/exact-number.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useFormat } from '../app/context.ts';
import { useSocialisationWords } from './socialisation-words.ts';

type MyScheme = AnswerOf<'getMyScheme'>;
type LevelValue = MyScheme['levels'][number]['meets'];

const useLevelText = () => {
  const words = useSocialisationWords();
  const format = useFormat();
  return (level: LevelValue | undefined, unit: string): string => {
    if (level === undefined || level.kind === 'unknown') return words.unknown;
    if (level.kind === 'beyond-whole') return words.beyondWhole;
    if (!('value' in level)) return words.beyondCap;
    const value = format.number(fractionOf(level.value).valueOf());
    return level.kind === 'at-least' ? words.atLeast(value, unit) : words.atMost(value, unit);
  };
};

const IndicatorCard = ({ one, level }: { one: Indicator; level: MyScheme['levels'][number] | undefined }) => {
  const words = useSocialisationWords();
  const format = useFormat();
  const textOf = useLevelText();
  const { target, unitOfMeasure: unit } = one;
  const wanted =
    'value' in target
      ? format.number(target.value)
      : words.between(format.number(target.from), format.number(target.to));
  const facts = [
    [words.target, `${wanted} ${unit}`],
    [words.method, one.method],
    [words.meets, textOf(level?.meets, unit)],
    [words.above, textOf(level?.above, unit)],
  ] as const;
  return (
    <li>
      <h4>{one.name}</h4>
      <dl className="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
};

/** The own indicators with the values from which each meets and exceeds expectation; before there are any, what they may derive from. */
export const OwnIndicators = ({ mine }: { mine: MyScheme }) => {
  const words = useSocialisationWords();
  const format = useFormat();
  const { plan, levels, toDeriveFrom, scheme } = mine;
  const { meets, above } = scheme.levelThresholds;
  const objectives = plan?.objectives ?? [];
  return (
    <section className="sheet">
      <h2>{words.indicators}</h2>
      <p>{words.thresholds(format.percent(meets), format.percent(above))}</p>
      {objectives.length === 0 && <p className="soft">{words.noPlan}</p>}
      {objectives.map(({ objectiveId, text, indicators }) => (
        <div key={objectiveId}>
          <h3>{text}</h3>
          <ul className="lines">
            {indicators.map((one) => (
              <IndicatorCard
                key={one.indicatorId}
                one={one}
                level={levels.find(({ indicatorId }) => indicatorId === one.indicatorId)}
              />
            ))}
          </ul>
        </div>
      ))}
      {objectives.length === 0 && toDeriveFrom.length > 0 && (
        <>
          <h3>{words.derive}</h3>
          <ul>
            {toDeriveFrom.map(({ text, supervisor }) => (
              <li key={text}>
                {text} <span className="soft">({supervisor.name})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
