import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useLoaded } from '../ui/load.ts';
import { Loading, ProblemNotice } from '../ui/problem.tsx';
import { ManageSource } from './manage-source.tsx';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';
import { monthName } from './month-name.ts';

type Finding = AnswerOf<'getSourceQuality'>['findings'][number];

const useSentence = () => {
  const words = useMeasureWords();
  const format = useFormat();
  return (finding: Finding): string => {
    if (finding.kind === 'missing-days') return words.findings[finding.kind](finding.days.map(format.day).join(', '));
    if (finding.kind === 'jumps') {
      const days = words.findings[finding.kind](finding.days.map(format.day).join(', '));
      return `${days}. ${words.usual(format.number(finding.usual))}`;
    }
    if (finding.kind === 'conflicts') return words.findings[finding.kind](format.number(finding.events));
    return words.findings[finding.kind](format.number(finding.events), format.number(finding.longest));
  };
};

/** What is odd about a source's data this month, for its owner and HR. */
const Quality = ({ source }: { source: SourceView }) => {
  const words = useMeasureWords();
  const format = useFormat();
  const sentence = useSentence();
  const { client } = useApp();
  const month = useMe().now.slice(0, 7);
  const { sourceId, name } = source;
  const { loaded, reload } = useLoaded(`${sourceId} ${month}`, async (signal) =>
    client.getSourceQuality({ sourceId, month }, { signal }).then(({ body }) => body),
  );
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  if (loaded.state === 'loading') return <Loading />;
  const { findings } = loaded.value;
  return (
    <section className="sheet" aria-live="polite">
      <h3>{words.qualityOf(name, monthName(month, format.locale))}</h3>
      {findings.length === 0 ? (
        <p>{words.good}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={finding.kind}>{sentence(finding)}</li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface RowProps {
  readonly source: SourceView;
  readonly onLook: (() => void) | undefined;
  readonly onManage: (() => void) | undefined;
}

const Row = ({ source, onLook, onManage }: RowProps) => {
  const words = useMeasureWords();
  const format = useFormat();
  const { name, owner, signs, closedAt, eventsThisMonth, lastDay } = source;
  return (
    <tr>
      <th scope="row">
        {name}
        {closedAt !== undefined && <p className="small soft">{words.closed}</p>}
      </th>
      <td data-label={words.owner}>{owner.name}</td>
      <td data-label={words.way}>{signs ? words.signed : words.filesOnly}</td>
      <td data-label={words.thisMonth} className="number">
        {format.number(eventsThisMonth)}
      </td>
      <td data-label={words.lastDay}>{lastDay === undefined ? words.nothingYet : format.day(lastDay)}</td>
      <td className="source-actions">
        {onLook !== undefined && (
          <button type="button" className="quiet" aria-label={words.look(name)} onClick={onLook}>
            {words.quality}
          </button>
        )}
        {onManage !== undefined && (
          <button type="button" className="quiet" aria-label={words.manage.openOf(name)} onClick={onManage}>
            {words.manage.open}
          </button>
        )}
      </td>
    </tr>
  );
};

interface TableProps {
  readonly sources: readonly SourceView[];
  /** Of whose data the reader hears. */
  readonly mine: readonly SourceView[];
  readonly onChange: () => void;
}

interface Opened {
  readonly sourceId: string;
  readonly part: 'quality' | 'manage';
}

/** The sources of data with their state, and below them the one that was opened. */
export const SourceTable = ({ sources, mine, onChange }: TableProps) => {
  const words = useMeasureWords();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const [saved, setSaved] = useState(false);
  const source = sources.find(({ sourceId }) => sourceId === opened?.sourceId);
  const open = (next: Opened): void => {
    setOpened(next);
    setSaved(false);
  };
  if (sources.length === 0) return <p className="sheet">{words.noSources}</p>;
  return (
    <section>
      <table className="stacked">
        <caption>
          <h2>{words.sources}</h2>
        </caption>
        <ColumnHeads
          of={[words.sourceName, words.owner, words.way, { number: words.thisMonth }, words.lastDay, words.actions]}
        />
        <tbody>
          {sources.map((one) => (
            <Row
              key={one.sourceId}
              source={one}
              onLook={mine.includes(one) ? () => open({ sourceId: one.sourceId, part: 'quality' }) : undefined}
              onManage={one.may.length > 0 ? () => open({ sourceId: one.sourceId, part: 'manage' }) : undefined}
            />
          ))}
        </tbody>
      </table>
      {source !== undefined && opened?.part === 'quality' && <Quality source={source} />}
      <div role="status" className="source-saved">
        {saved && <p className="notice done">{words.manage.changed}</p>}
      </div>
      {source !== undefined && opened?.part === 'manage' && (
        <ManageSource
          key={source.sourceId}
          source={source}
          onChange={() => {
            setSaved(true);
            onChange();
          }}
        />
      )}
    </section>
  );
};
