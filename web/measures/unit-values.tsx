import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage, useMe } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { ChoiceField, Field } from '../ui/field.tsx';
import { useLoaded } from '../ui/load.ts';
import { Loading, ProblemNotice } from '../ui/problem.tsx';
import { useMeasureWords } from './measure-words.ts';
import type { UnitView } from './measures-page.tsx';

type Item = AnswerOf<'listUnitMeasures'>['items'][number];

const Row = ({ item: { measure, value } }: { item: Item }) => {
  const words = useMeasureWords();
  const format = useFormat();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(format.locale, { maximumFractionDigits: measure.decimals });
  return (
    <tr>
      <th scope="row">{measure.name[language]}</th>
      <td data-label={words.value} className="number">
        {value.value === undefined ? (
          <span className="soft">{words.tooLittle}</span>
        ) : (
          <strong>
            {numbers.format(value.value)} {measure.unitOfMeasure}
          </strong>
        )}
      </td>
      <td data-label={words.coverage}>
        {words.daysOf(
          format.percent(value.coverage),
          format.number(value.daysWithData),
          format.number(value.expectedDays),
        )}
      </td>
      <td data-label={words.events} className="number">
        {format.number(value.events)}
      </td>
    </tr>
  );
};

const Values = ({ unitId, month }: { unitId: string; month: string }) => {
  const words = useMeasureWords();
  const { client } = useApp();
  const { loaded, reload } = useLoaded(`${unitId} ${month}`, (signal) =>
    client.listUnitMeasures({ unitId, query: { month } }, { signal }).then(({ body }) => body.items),
  );
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.value.length === 0) return <p>{words.noMeasures}</p>;
  return (
    <table className="stacked">
      <caption className="unseen">{words.measures}</caption>
      <ColumnHeads of={[words.measure, { number: words.value }, words.coverage, { number: words.events }]} />
      <tbody>
        {loaded.value.map((item) => (
          <Row key={item.measure.measureId} item={item} />
        ))}
      </tbody>
    </table>
  );
};

/** Every measure of a unit with those below it, in a month. */
export const UnitValues = ({ units }: { units: readonly UnitView[] }) => {
  const words = useMeasureWords();
  const { unit, now } = useMe();
  const [unitId, setUnitId] = useState(unit.unitId);
  const [month, setMonth] = useState(now.slice(0, 7));
  return (
    <section>
      <h2>{words.measures}</h2>
      <div className="row">
        <ChoiceField
          frame={{ label: words.unit, pointer: '/values/unitId', problems: [] }}
          value={unitId}
          options={units.map((one) => [one.unitId, one.name] as const)}
          onChange={setUnitId}
        />
        <Field frame={{ label: words.month, pointer: '/values/month', problems: [] }}>
          {(tied) => (
            <input
              {...tied}
              type="month"
              value={month}
              onChange={({ target }) => /^20\d\d-\d\d$/.test(target.value) && setMonth(target.value)}
            />
          )}
        </Field>
      </div>
      <Values unitId={unitId} month={month} />
    </section>
  );
};
