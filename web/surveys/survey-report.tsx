import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { ElementsPicture, IndexNumber } from './index-picture.tsx';
import { useSurveyWords } from './survey-words.ts';

type Report = AnswerOf<'getSurveyReport'>;
type ServiceRow = Report['services'][number];

const Row = ({ row }: { row: ServiceRow }) => {
  const words = useSurveyWords();
  const language = useLanguage();
  const format = useFormat();
  const { name, unit, index, answers, wanted, setAside } = row;
  return (
    <tr>
      <th scope="row">
        {name[language]}
        <p className="small soft">{unit.name}</p>
      </th>
      <td data-label={words.index}>
        {index === undefined ? '–' : `${format.number(index.index / 100)} (${words.qualities[index.quality]})`}
      </td>
      <td data-label={words.answers}>
        {format.number(answers)}
        {answers < wanted && <p className="small soft">{words.tooFew}</p>}
      </td>
      <td data-label={words.wanted}>{format.number(wanted)}</td>
      <td data-label={words.aside}>{format.number(setAside)}</td>
    </tr>
  );
};

const Services = ({ services }: Pick<Report, 'services'>) => {
  const words = useSurveyWords();
  if (services.length === 0) return <p className="soft">{words.servicesNone}</p>;
  return (
    <table className="survey-services">
      <caption className="unseen">{words.servicesTitle}</caption>
      <ColumnHeads of={[words.service, words.index, words.answers, words.wanted, words.aside]} />
      <tbody>
        {services.map((row) => (
          <Row key={row.serviceId} row={row} />
        ))}
      </tbody>
    </table>
  );
};

const OpenChannel = ({ open }: Pick<Report, 'open'>) => {
  const words = useSurveyWords();
  const language = useLanguage();
  const format = useFormat();
  const { answers, setAside, index, address, posterAddress } = open;
  const inLanguage = language === 'en' ? '?lang=en' : '';
  return (
    <section className="sheet" aria-label={words.openTitle}>
      <h3>{words.openTitle}</h3>
      <p className="soft">{words.openWhy}</p>
      <p>
        {words.counted(format.number(answers), format.number(setAside))}
        {index !== undefined && ` · ${format.number(index.index / 100)} (${words.qualities[index.quality]})`}
      </p>
      <p className="survey-links">
        <a href={`${posterAddress}${inLanguage}`} target="_blank" rel="noreferrer">
          {words.poster}
        </a>
        <a href={`${address}${inLanguage}`} target="_blank" rel="noreferrer">
          {words.openPage}
        </a>
      </p>
    </section>
  );
};

const Whole = ({ report }: { report: Report }) => {
  const words = useSurveyWords();
  const format = useFormat();
  const { whole, services, open } = report;
  return (
    <>
      <div className="sheet">
        {whole.index === undefined ? <p>{words.noAnswers}</p> : <IndexNumber index={whole.index} />}
        <p>{words.counted(format.number(whole.answers), format.number(whole.setAside))}</p>
        {whole.index !== undefined && <ElementsPicture index={whole.index} />}
      </div>
      <h3>{words.servicesTitle}</h3>
      <Services services={services} />
      <OpenChannel open={open} />
    </>
  );
};

/** The index of a unit and its services, what is lowest, how many answers there are and should be. */
export const SurveyReport = ({ unitId, period }: { unitId: string; period: string }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const { loaded, reload } = useLoaded(`survey ${unitId} ${period}`, async (signal) => {
    const { body } = await client.getSurveyReport({ unitId, query: { period } }, { signal });
    return body;
  });
  return (
    <section aria-label={words.reportTitle}>
      <h2>{words.reportTitle}</h2>
      {loaded.state === 'ready' ? (
        <Whole report={loaded.value} />
      ) : (
        <Unready loaded={loaded} operation="getSurveyReport" onRetry={reload} />
      )}
    </section>
  );
};
