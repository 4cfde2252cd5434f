import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useLoaded } from '../ui/load.ts';
import { Loading, ProblemNotice } from '../ui/problem.tsx';
import { useMeasureWords } from './measure-words.ts';
import { monthName } from './month-name.ts';

type File = AnswerOf<'listMeasureEvents'>['items'][number];
type Event = File['versions'][number]['event'];

/** What an event says, in a few words. */
const useSaid = () => {
  const words = useMeasureWords();
  const format = useFormat();
  return ({ value, startedAt, finishedAt, success }: Event): string => {
    const lasted =
      startedAt === undefined || finishedAt === undefined
        ? []
        : [words.minutes(format.number((Date.parse(finishedAt) - Date.parse(startedAt)) / 60_000))];
    return [
      ...(value === undefined ? [] : [format.number(value)]),
      ...lasted,
      ...(success === undefined ? [] : [`${words.went}: ${success ? words.yes : words.no}`]),
    ].join(' · ');
  };
};

const Row = ({ file }: { file: File }) => {
  const words = useMeasureWords();
  const format = useFormat();
  const said = useSaid();
  const standing = file.versions.find(({ event }) => event.eventId === file.standing);
  const shown = standing ?? file.versions[0];
  if (shown === undefined) return null;
  const replaced = file.versions.filter((version) => version !== shown);
  return (
    <tr>
      <th scope="row">{file.rootId}</th>
      <td data-label={words.day}>{format.day(shown.day)}</td>
      <td data-label={words.value}>
        {standing === undefined ? <s>{said(shown.event)}</s> : said(shown.event)}
        {standing === undefined && ` (${words.cancelled})`}
        {standing !== undefined &&
          replaced.map(({ event }) => (
            <p className="small soft" key={event.eventId}>
              {words.corrected}, {words.before(said(event))}
            </p>
          ))}
      </td>
    </tr>
  );
};

interface Which {
  readonly caseId: string;
  readonly segmentId: string;
  readonly month: string;
  readonly indicatorId: string;
  /** Of the measure. */
  readonly name: string;
}

/** The events behind a month's value, a page at a time; what was corrected stays visible. */
export const EventsBehind = (which: Which) => {
  const words = useMeasureWords();
  const format = useFormat();
  const { client } = useApp();
  const [pages, setPages] = useState(1);
  const { caseId, segmentId, month, indicatorId, name } = which;
  const { loaded, reload } = useLoaded(`${caseId} ${segmentId} ${month} ${indicatorId} ${pages}`, async (signal) => {
    const items: File[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const query = { limit: 50, ...(cursor === undefined ? {} : { cursor }) };
      const { body } = await client.listMeasureEvents({ caseId, segmentId, month, indicatorId, query }, { signal });
      items.push(...body.items);
      cursor = body.cursor;
      if (cursor === undefined) break;
    }
    return { items, more: cursor !== undefined };
  });
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  if (loaded.state === 'loading') return <Loading />;
  const { items, more } = loaded.value;
  return (
    <>
      {items.length === 0 ? (
        <p>{words.noEvents}</p>
      ) : (
        <table className="stacked">
          <caption>{words.eventsTitle(name, monthName(month, format.locale))}</caption>
          <ColumnHeads of={[words.eventId, words.day, words.value]} />
          <tbody>
            {items.map((file) => (
              <Row key={file.rootId} file={file} />
            ))}
          </tbody>
        </table>
      )}
      {more && (
        <p>
          <button type="button" className="quiet" onClick={() => setPages(pages + 1)}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
};
