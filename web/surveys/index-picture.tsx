import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat } from '../app/context.ts';
import { Bars } from '../charts/bars.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useSurveyWords } from './survey-words.ts';

type IndexView = NonNullable<AnswerOf<'getSurveyReport'>['whole']['index']>;

/** The index as a number with its class, and beside it what an official report would print. */
export const IndexNumber = ({ index }: { index: IndexView }) => {
  const words = useSurveyWords();
  const format = useFormat();
  return (
    <div className="survey-index">
      <p>
        <span className="small soft">{words.indexOf}</span>
        <strong>{format.number(index.index / 100)}</strong>
        <span>{words.qualities[index.quality]}</span>
      </p>
      <p className="small soft">{words.reported(format.number(index.reported / 100))}</p>
    </div>
  );
};

/** The elements from the lowest to the highest, as a picture and as a table. */
export const ElementsPicture = ({ index }: { index: IndexView }) => {
  const words = useSurveyWords();
  const format = useFormat();
  const mean = (hundredths: number): string => format.number(hundredths / 100);
  const bars = index.elements.map((one) => ({
    key: one.element,
    label: words.elements[one.element],
    value: mean(one.mean),
    share: one.mean / 400,
  }));
  return (
    <>
      <h3>{words.elementsTitle}</h3>
      <div className="survey-elements">
        <Bars label={words.elementsTitle} bars={bars} />
        <table className="dense">
          <caption className="unseen">{words.elementsTitle}</caption>
          <ColumnHeads of={[words.element, { number: words.mean }, { number: words.answers }]} />
          <tbody>
            {index.elements.map((one) => (
              <tr key={one.element}>
                <th scope="row">{words.elements[one.element]}</th>
                <td className="number">{mean(one.mean)}</td>
                <td className="number">{format.number(one.answers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
