import { useFormat, useLanguage } from '../app/context.ts';
import { useComplaintWords } from './complaint-words.ts';
import { type ComplaintView, categoryName, type Terms } from './load-complaints.ts';

type Entry = ComplaintView['entries'][number];

const Row = ({ name, value }: { name: string; value: string | undefined }) =>
  value === undefined ? null : (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );

/** What the citizen said, and where the complaint is. */
export const ComplaintFacts = ({ complaint, terms }: { complaint: ComplaintView; terms: Terms }) => {
  const words = useComplaintWords();
  const format = useFormat();
  const language = useLanguage();
  const { text, place, happenedOn, namedUnit, unit, category, responsible, contact, duty, dueAt } = complaint;
  const reach = [contact?.name, contact?.contact].filter((part) => part !== undefined).join(' · ');
  return (
    <section className="sheet" aria-labelledby="said">
      <h2 id="said">{words.said}</h2>
      <p className="as-written">{text}</p>
      <dl className="complaint-facts">
        <Row name={words.place} value={place} />
        <Row name={words.happenedOn} value={happenedOn === undefined ? undefined : format.day(happenedOn)} />
        <Row name={words.named} value={namedUnit?.name} />
        <Row name={words.handledBy} value={unit?.name} />
        <Row
          name={words.category}
          value={category === undefined ? undefined : categoryName(terms, category, language)}
        />
        <Row
          name={words.responsible}
          value={
            responsible === undefined
              ? undefined
              : `${responsible.name}${dueAt === undefined ? '' : ` · ${words.due(format.moment(dueAt))}`}`
          }
        />
        <Row
          name={words.withCitizen}
          value={duty === 'accept' && dueAt !== undefined ? words.closesAt(format.moment(dueAt)) : undefined}
        />
        <Row name={words.contact} value={reach === '' ? words.contactNone : reach} />
      </dl>
    </section>
  );
};

const EntryRow = ({ entry }: { entry: Entry }) => {
  const words = useComplaintWords();
  const format = useFormat();
  const { at, kind, unit, actor, text, remedy } = entry;
  return (
    <li>
      <p>
        <strong>
          {words.entries[kind]}
          {unit !== undefined && ` ${unit.name}`}
        </strong>{' '}
        <span className="small soft">
          {format.moment(at)}
          {actor !== undefined && ` · ${actor.name}`}
        </span>
      </p>
      {text !== undefined && <p className="as-written">{text}</p>}
      {remedy !== undefined && <p>{words.promised(remedy.what, format.day(remedy.by))}</p>}
    </li>
  );
};

/** What happened, in order. */
export const ComplaintHistory = ({ complaint }: { complaint: ComplaintView }) => {
  const words = useComplaintWords();
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol className="complaint-history">
        {complaint.entries.map((entry) => (
          <EntryRow key={`${entry.at} ${entry.kind}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
};
