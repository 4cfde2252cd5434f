import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import type { SchemeShown } from '../../shared/domain/schemes/scheme-answers.ts';
import { useApp, useLanguage, useMe } from '../app/context.ts';
import type { Client } from '../client.ts';
import { saveFile } from '../console/save-file.ts';
import { ReplaysLink } from '../replay/replays-link.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Notice, Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { ConsultationPart } from './consultation-part.tsx';
import { Differences } from './differences.tsx';
import { HistoryPart } from './history-part.tsx';
import { isDrawable } from './is-drawable.ts';
import { fileOfPack } from './pack-file.ts';
import { PackView } from './pack-view.tsx';
import { useSchemeWords } from './scheme-words.ts';
import { SchemeSteps } from './steps/scheme-steps.tsx';
import { YearsPart } from './years-part.tsx';

type View = AnswerOf<'getSchemeVersion'>;

interface Place {
  readonly schemeId: string;
  readonly version: string;
}

interface Shown {
  /** With its life, where it is the office's own. */
  readonly own?: View;
  readonly scheme: SchemeShown;
  readonly cycles: readonly AnswerOf<'getCycle'>[];
}

/** An own version with its life, or a pack that the product ships, and the years to which it was ever pinned. */
const load = async (place: Place, client: Client, signal: AbortSignal): Promise<Shown> => {
  const [all, years] = await Promise.all([
    allOf((query) => client.listSchemeVersions({ query }, { signal })),
    allOf((query) => client.listCycles({ query }, { signal })),
  ]);
  const cycles = years.filter(
    ({ schemeId, schemeVersion, corrections = [] }) =>
      schemeId === place.schemeId &&
      (schemeVersion === place.version || corrections.some(({ from }) => from === place.version)),
  );
  if (!all.some(({ schemeId, version }) => schemeId === place.schemeId && version === place.version)) {
    return { scheme: (await client.getScheme(place, { signal })).body, cycles };
  }
  const { body: own } = await client.getSchemeVersion(place, { signal });
  return { own, scheme: own.scheme as unknown as SchemeShown, cycles };
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

const OwnParts = ({ own, place, onChange }: { own: View; place: Place; onChange: () => void }) => {
  const { employee, unit, now } = useMe();
  const words = useSchemeWords();
  const [said, setSaid] = useState<string | undefined>(undefined);
  const isHr = employee.roles.includes('hr');
  const isLeader = own.consultation?.leaders.some(({ employeeId }) => employeeId === employee.employeeId) === true;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[unit.zone] }).format(new Date(now));
  const isDrafted = own.stage === 'draft' || own.stage === 'consultation';
  const done = (text: string): void => {
    setSaid(text);
    scrollTo(0, 0);
    onChange();
  };
  return (
    <>
      <p>
        <strong>{words.stages[own.stage]}.</strong> {words.stageMeans[own.stage]}
      </p>
      {said !== undefined && <Notice kind="done">{said}</Notice>}
      {isDrafted && <Findings findings={own.findings} />}
      {own.origin !== undefined && <Differences differences={own.differences} />}
      {own.consultation !== undefined && (
        <ConsultationPart
          place={place}
          scheme={own.scheme}
          revision={own.revision}
          consultation={own.consultation}
          isOpen={own.stage === 'consultation' && today <= own.consultation.until}
          mayAnswer={isHr || isLeader}
          onAnswered={onChange}
        />
      )}
      {isHr && <SchemeSteps key={own.version} own={own} place={place} onDone={done} />}
      <HistoryPart own={own} />
    </>
  );
};

/** The pack as a file, with which an office that has a system of its own can begin. HR reads it whole, with its answers. */
const GiveFile = ({ scheme }: { scheme: Place }) => {
  const words = useSchemeWords();
  return (
    <section className="sheet">
      <p>{words.giveFileWhy}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          const { name, text } = fileOfPack(scheme);
          saveFile(name, text, 'application/json');
        }}
      >
        {words.giveFile}
      </button>
    </section>
  );
};

/** One version of a scheme in plain words: what it says, what it changes, what people say of it, and what HR may do. */
export const SchemePage = ({ schemeId, version }: Place) => {
  const { client } = useApp();
  const language = useLanguage();
  const isHr = useMe().employee.roles.includes('hr');
  const place = { schemeId, version };
  const { loaded, reload } = useLoaded(`scheme ${schemeId} ${version}`, (signal) => load(place, client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getScheme" onRetry={reload} />;
  const { own, scheme, cycles } = loaded.value;
  const title = (scheme as Partial<SchemeShown>).title?.[language] ?? schemeId;
  return (
    <Page title={`${title} ${version}`}>
      {own !== undefined && <OwnParts own={own} place={place} onChange={reload} />}
      <YearsPart cycles={cycles} schemes={[scheme]} />
      {own?.stage !== 'consultation' && <ReplaysLink {...place} />}
      {isDrawable(own?.findings ?? []) && <PackView scheme={scheme} />}
      {isHr && <GiveFile scheme={{ ...scheme, ...place }} />}
    </Page>
  );
};
