import { useFormat, useMe } from '../app/context.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import type { LoadedAppeal } from './load-appeal.ts';
import { nextDates } from './next-dates.ts';

/** What happens after an appeal is filed, with the dates. */
export const NextList = ({ filedAt, loaded }: { filedAt: string; loaded: LoadedAppeal }) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const { unit } = useMe();
  const calendar = { weekDays: unit.weekDays, zone: unit.zone, years: loaded.holidays };
  const { explainBy, decideBy } = nextDates(filedAt, loaded.scheme, calendar);
  return (
    <>
      <h3>{appeal.nextTitle}</h3>
      <ul>
        <li>{appeal.nextExplain(format.moment(explainBy))}</li>
        <li>{appeal.nextDecide(format.date(decideBy))}</li>
        <li>{appeal.nextFinal}</li>
      </ul>
    </>
  );
};
