import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useLanguage, useMe } from '../app/context.ts';
import type { Client } from '../client.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Notice, Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { ConsultationPart } from './consultation-part.tsx';
import { PackView } from './pack-view.tsx';
import { SchemeSteps } from './scheme-steps.tsx';
import { useSchemeWords } from './scheme-words.ts';

type View = AnswerOf<'getSchemeVersion'>;

interface Place {
  readonly schemeId: string;
  readonly version: string;
}

/** An own version with its life, or a pack that the product ships. */
const load = async (place: Place, client: Client, signal: AbortSignal): Promise<{ own?: View; scheme: Scheme }> => {
  const all = await allOf((query) => client.listSchemeVersions({ query }, { signal }));
  if (!all.some(({ schemeId, version }) => schemeId === place.schemeId && version === place.version)) {
    return { scheme: (await client.getScheme(place, { signal })).body };
  }
  const { body: own } = await client.getSchemeVersion(place, { signal });
  return { own, scheme: own.scheme as unknown as Scheme };
};

const Findings = ({ findings }: Pick<View, 'findings'>) => {
  const words = useSchemeWords();
  const language = useLanguage();
  if (findings.length === 0) return <p className="soft">{words.noFindings}</p>;
  return (
    <Notice kind="note" title={words.findings}>
      <ul>
        {findings.map(({ path, code, place, message }) => (
          <li key={`${path} ${code}`}>
            <strong>{place[language]}</strong>: {message[language]}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Differences = ({ differences }: Pick<View, 'differences'>) => {
  const words = useSchemeWords();
  const language = useLanguage();
  return (
    <section className="sheet">
      <h2>{words.differences}</h2>
      {differences.length === 0 && <p>{words.noDifferences}</p>}
      {differences.length > 0 && (
        <ScrollAcross label={words.differences}>
          <table className="dense">
            <caption className="unseen">{words.differences}</caption>
            <thead>
              <tr>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ path, place, before, after }) => (
                <tr key={path}>
                  <th scope="row">{place[language]}</th>
                  <td>{before ?? '–'}</td>
                  <td>{after ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      )}
    </section>
  );
};

const OwnParts = ({ own, place, onChange }: { own: View; place: Place; onChange: () => void }) => {
  const { employee } = useMe();
  const words = useSchemeWords();
  const isHr = employee.roles.includes('hr');
  const isLeader = own.consultation?.leaders.some(({ employeeId }) => employeeId === employee.employeeId) === true;
  return (
    <>
      <p>
        <strong>{words.stages[own.stage]}</strong>
      </p>
      <Findings findings={own.findings} />
      <Differences differences={own.differences} />
      {own.consultation !== undefined && (
        <ConsultationPart place={place} isOpen={own.stage === 'consultation'} mayAnswer={isHr || isLeader} />
      )}
      {isHr && <SchemeSteps key={own.version} own={own} place={place} onChange={onChange} />}
    </>
  );
};

/** One version of a scheme in plain words: what it says, what it changes, what people say of it, and what HR may do. */
export const SchemePage = ({ schemeId, version }: Place) => {
  const { client } = useApp();
  const language = useLanguage();
  const place = { schemeId, version };
  const { loaded, reload } = useLoaded(`scheme ${schemeId} ${version}`, (signal) => load(place, client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getScheme" onRetry={reload} />;
  const { own, scheme } = loaded.value;
  const title = (scheme as Partial<Scheme>).title?.[language] ?? schemeId;
  return (
    <Page title={`${title} ${version}`}>
      {own !== undefined && <OwnParts own={own} place={place} onChange={reload} />}
      {(own === undefined || own.findings.length === 0) && <PackView scheme={scheme} />}
    </Page>
  );
};
