import './measures.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage, useMe } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';
import { Loading, ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { EventsBehind } from './events-behind.tsx';
import { useMeasureWords } from './measure-words.ts';

type Measured = AnswerOf<'listMeasured'>['items'][number];

interface Which {
  readonly caseId: string;
  readonly segmentId: string;
  readonly month: string;
  readonly indicatorId: string;
}

/** What data say of one month: the value, its coverage, or why there is none. */
const Value = ({ measured, month }: { measured: Measured; month: string }) => {
  const words = useMeasureWords();
  const format = useFormat();
  const language = useLanguage();
  const running = useMe().now.slice(0, 7) === month;
  const { measure, months } = measured;
  const found = months.find((one) => one.month === month);
  if (found === undefined) return <p>{words.noEvents}</p>;
  const { value, coverage, daysWithData, expectedDays, events } = found;
  const numbers = new Intl.NumberFormat(format.locale, { maximumFractionDigits: measure.decimals });
  return (
    <>
      <p className="measured-value">
        <strong>{value === undefined ? words.tooLittle : `${numbers.format(value)} ${measure.unitOfMeasure}`}</strong>
        <span className="soft">
          {measure.name[language]} · {words.events}: {format.number(events)}
        </span>
      </p>
      <p className="small">
        <progress className="coverage" max={10_000} value={coverage} aria-label={words.coverage} />
        {words.daysOf(format.percent(coverage), format.number(daysWithData), format.number(expectedDays))}
      </p>
      <p className="small soft">
        {value === undefined ? words.notEnough : running ? words.openMonth : words.fromDataWhy}
      </p>
    </>
  );
};

/** The month of an indicator that is measured from data: nothing to type, and everything to open. */
export const MeasuredMonth = (which: Which) => {
  const words = useMeasureWords();
  const { client } = useApp();
  const language = useLanguage();
  const { caseId, segmentId, month, indicatorId } = which;
  const [shown, setShown] = useState(false);
  const { loaded, reload } = useLoaded(`measured ${caseId} ${segmentId}`, (signal) =>
    client.listMeasured({ caseId, segmentId }, { signal }).then(({ body }) => body),
  );
  const refresh = useAction(async (_: undefined, idempotencyKey) => {
    await client.refreshMeasured({ caseId, segmentId, idempotencyKey });
    location.reload();
  });
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  if (loaded.state === 'loading') return <Loading />;
  const measured = loaded.value.items.find((one) => one.indicatorId === indicatorId);
  if (measured === undefined) return <p>{words.noEvents}</p>;
  return (
    <div className="measures">
      <Value measured={measured} month={month} />
      {!loaded.value.upToDate && (
        <p>
          {words.stale}{' '}
          <button type="button" className="quiet" disabled={refresh.busy} onClick={() => void refresh.run(undefined)}>
            {words.refresh}
          </button>
        </p>
      )}
      {refresh.error !== undefined && <ProblemNotice error={refresh.error} />}
      <p>
        <button type="button" className="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {words.eventsBehind}
        </button>
      </p>
      {shown && <EventsBehind key={month} {...which} name={measured.measure.name[language]} />}
    </div>
  );
};
