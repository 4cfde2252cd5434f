import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { phases } from '../../shared/domain/schemes/scheme.ts';
import { matrixWaysUp } from '../../shared/domain/scoring/ways-up.ts';
import { useApp, useDomainWords, useFormat, useLanguage, useMe } from '../app/context.ts';
import { PackView } from '../schemes/pack-view.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice, Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { MissingPeople } from './missing-people.tsx';
import { OwnIndicators } from './own-indicators.tsx';
import { checkId, SchemeCheck } from './scheme-check.tsx';
import { useSocialisationWords } from './socialisation-words.ts';
import { Worries } from './worries.tsx';

type MyScheme = AnswerOf<'getMyScheme'>;

const Standing = ({ mine }: { mine: MyScheme }) => {
  const words = useSocialisationWords();
  const format = useFormat();
  const { known, demanded, unit } = mine;
  return (
    <Notice kind={known?.isCurrent ? 'done' : 'note'}>
      {known !== undefined && (
        <p>
          {known.as === 'excused'
            ? words.excused(format.moment(known.at))
            : words.known(format.moment(known.at), known.version)}
        </p>
      )}
      {known !== undefined && !known.isCurrent && <p>{words.again}</p>}
      {demanded !== undefined && (
        <p>
          {unit.isOpen
            ? words.unitOpen(format.percent(unit.share))
            : words.unitWaits(format.number(unit.acknowledged), format.number(unit.needed), format.percent(demanded))}
        </p>
      )}
      {!known?.isCurrent && (
        <p>
          <a href={`#${checkId}`}>{words.toCheck}</a>
        </p>
      )}
    </Notice>
  );
};

const PlaceAndDates = ({ mine }: { mine: MyScheme }) => {
  const words = useSocialisationWords();
  const domain = useDomainWords();
  const format = useFormat();
  const { person, supervisor, cycle } = mine;
  return (
    <section className="sheet">
      <h2>{words.yourPlace}</h2>
      <p>
        {person.position}, {person.unit.name}
      </p>
      <p>
        {words.rater}: {supervisor?.name ?? words.noRater}
      </p>
      <h3>{words.phases}</h3>
      <dl className="facts">
        {phases.map((phase) => (
          <div key={phase}>
            <dt>{domain.phases[phase]}</dt>
            <dd>
              {words.between(format.date(cycle.phases[phase].opensAt), format.date(cycle.phases[phase].closesAt))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const WaysUp = ({ scheme }: Pick<MyScheme, 'scheme'>) => {
  const words = useSocialisationWords();
  const domain = useDomainWords();
  if (scheme.kind !== 'matrix') return null;
  return (
    <>
      <h3>{words.ways}</h3>
      {matrixWaysUp(scheme.matrix, { results: 'meets', behaviour: 'meets' }).map(({ predicate, improvements }) => (
        <p key={JSON.stringify(improvements)}>
          {words.way(domain.predicates[predicate])}{' '}
          {improvements
            .flatMap((one) => (one.kind === 'level' ? [words.raise(words.parts[one.part], domain.levels[one.to])] : []))
            .join(', ')}
        </p>
      ))}
    </>
  );
};

const Conduct = ({ scheme }: Pick<MyScheme, 'scheme'>) => {
  const words = useSocialisationWords();
  const format = useFormat();
  const language = useLanguage();
  const { days, basis } = scheme.appealWithin;
  return (
    <section className="sheet">
      <h2>{words.conduct}</h2>
      {scheme.behaviours.map(({ behaviourId, title, conduct }) => (
        <div key={behaviourId}>
          <h3>{title[language]}</h3>
          <ul>
            {conduct.map((one) => (
              <li key={one.id}>{one[language]}</li>
            ))}
          </ul>
        </div>
      ))}
      <WaysUp scheme={scheme} />
      <p>{words.appeal(format.number(days), words.basis[basis])}</p>
    </section>
  );
};

const Faq = ({ faq }: Pick<MyScheme, 'faq'>) => {
  const words = useSocialisationWords();
  if (faq.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{words.faq}</h2>
      {faq.map(({ question, answer, at }) => (
        <div key={`${at} ${question}`}>
          <h3>{question}</h3>
          <p>{answer}</p>
        </div>
      ))}
    </section>
  );
};

interface ReadProps {
  readonly mine: MyScheme;
  readonly onKnown: (mine: MyScheme) => void;
  readonly onStale: () => void;
}

const Read = ({ mine, onKnown, onStale }: ReadProps) => {
  const words = useSocialisationWords();
  const { unit, employee } = useMe();
  const [isDone, setDone] = useState(false);
  const { cycleId } = mine.cycle;
  return (
    <>
      <Standing mine={mine} />
      <PlaceAndDates mine={mine} />
      <OwnIndicators mine={mine} />
      <PackView scheme={mine.scheme} />
      <Conduct scheme={mine.scheme} />
      <Faq faq={mine.faq} />
      {mine.known?.isCurrent !== true && (
        <SchemeCheck
          mine={mine}
          onStale={onStale}
          onKnown={(next) => {
            setDone(true);
            onKnown(next);
          }}
        />
      )}
      <div role="status">
        {isDone && (
          <Notice kind="done" title={words.doneTitle}>
            <p>{mine.unit.isOpen ? words.doneOpen : words.doneWaits}</p>
          </Notice>
        )}
      </div>
      <Worries cycleId={cycleId} />
      {unit.headId === employee.employeeId && (
        <MissingPeople cycleId={cycleId} unitId={unit.unitId} unitName={unit.name} />
      )}
    </>
  );
};

/** Skema saya: how the reader is appraised this year, the check of it, and worries. */
export const MySchemePage = () => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const { loaded, reload, replace } = useLoaded<MyScheme | 'no-year'>('my scheme', async (signal) => {
    const [newest] = (await client.listMyCases({ query: { limit: 1 } }, { signal })).body.items;
    if (newest === undefined) return 'no-year';
    return (await client.getMyScheme({ cycleId: newest.cycleId }, { signal })).body;
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getMyScheme" onRetry={reload} />;
  const { value } = loaded;
  return (
    <Page title={words.title} intro={<p className="soft">{words.intro}</p>}>
      {value === 'no-year' ? (
        <p className="sheet">{words.noYear}</p>
      ) : (
        <Read mine={value} onKnown={replace} onStale={reload} />
      )}
    </Page>
  );
};
