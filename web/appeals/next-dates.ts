import { addSpan, type Calendar, withProvisionalYears } from '../../shared/domain/calendar/working-calendar.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';

/** By when both sides explain, and when a decision is due that is asked for only then. Instants in UTC. */
export interface NextDates {
  readonly explainBy: string;
  readonly decideBy: string;
}

/** What happens after an appeal is filed at an instant, by the windows of the scheme. */
export const nextDates = (filedAt: string, { windows }: Pick<Scheme, 'windows'>, calendar: Calendar): NextDates => {
  const known = withProvisionalYears(calendar, Number(filedAt.slice(0, 4)));
  const explainBy = addSpan(filedAt, windows['explain-appeal'].within, known);
  return { explainBy, decideBy: addSpan(explainBy, windows['decide-appeal'].within, known) };
};
