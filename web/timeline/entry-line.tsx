import { useDomainWords, useFormat } from '../app/context.ts';
import { actionText, type Entry, factTexts } from './fact-texts.ts';
import { useTimelineWords } from './timeline-words.ts';

/** One entry: when, who, what, on whose behalf; its facts unfold. */
export const EntryLine = ({ entry }: { entry: Entry }) => {
  const words = useTimelineWords();
  const domain = useDomainWords();
  const format = useFormat();
  const naming = { words, domain, format };
  const { at, actor, sequence, hash, names } = entry;
  const facts = factTexts(entry, naming).filter(({ name }) => name !== 'onBehalfOf');
  return (
    <li className={actor === undefined ? 'entry by-system' : 'entry'}>
      <p className="small soft">
        <time dateTime={at}>{format.moment(at)}</time>
      </p>
      <p>
        <strong>{actor?.name ?? words.system}</strong>{' '}
        {names.onBehalfOf !== undefined && `(${words.onBehalfOf(names.onBehalfOf)}) `}
        {actionText(entry, naming)}
      </p>
      <details>
        <summary>{words.details}</summary>
        <dl className="facts">
          {facts.map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{words.sequence}</dt>
            <dd>{format.number(sequence)}</dd>
          </div>
          <div>
            <dt>{words.hash}</dt>
            <dd>
              <code className="hash">{hash}</code>
            </dd>
          </div>
        </dl>
      </details>
    </li>
  );
};
