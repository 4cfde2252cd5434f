import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useDomainWords, useFormat } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { usePublicationWords } from './publication-words.ts';

type Row = AnswerOf<'listPublishedUnits'>['items'][number];

const UnitRow = ({ row }: { row: Row }) => {
  const words = usePublicationWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { name, people, predicates, survey, complaints } = row;
  const named = predicates?.map(
    (group) => `${group.predicates.map((one) => domain.predicates[one]).join(' / ')} ${format.number(group.people)}`,
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{people === undefined ? '–' : format.number(people)}</td>
      <td>{named?.join(' · ') ?? (people === undefined ? '–' : words.kept)}</td>
      <td>{survey === undefined ? '–' : words.quality(format.number(survey.index / 100), survey.quality)}</td>
      <td>
        {complaints === undefined
          ? '–'
          : words.ofAll(format.number(complaints.inTime), format.number(complaints.received))}
      </td>
    </tr>
  );
};

/** What a publication tells of each unit: exactly what the public reads. */
export const PublishedUnits = ({ publicationId }: { publicationId: string }) => {
  const { client } = useApp();
  const words = usePublicationWords();
  const { loaded, reload } = useLoaded(publicationId, (signal) =>
    allOf((query) => client.listPublishedUnits({ publicationId, query }, { signal }), 60),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listPublishedUnits" onRetry={reload} />;
  return (
    <ScrollAcross label={words.table}>
      <table className="dense">
        <caption className="unseen">{words.table}</caption>
        <ColumnHeads of={[words.unit, { number: words.people }, words.predicates, words.survey, words.complaints]} />
        <tbody>
          {loaded.value.map((row) => (
            <UnitRow key={row.unitId} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
};
