import './complaints.css';
import { useState } from 'react';
import { complaintStages } from '../../shared/domain/complaints/complaint.ts';
import type { Me } from '../app/context.ts';
import { useApp, useLanguage, useMe } from '../app/context.ts';
import type { Client } from '../client.ts';
import { ChoiceField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { readableUnits } from '../ui/readable-units.ts';
import { ComplaintList } from './complaint-list.tsx';
import { useComplaintWords } from './complaint-words.ts';
import { type ComplaintFrame, type ComplaintSummary, categoryName, loadFrame, themeUnits } from './load-complaints.ts';

const loadList = (client: Client, wanted: string, signal: AbortSignal): Promise<readonly ComplaintSummary[]> => {
  const [kind, name = ''] = wanted.split(' ');
  if (kind === 'unit') {
    return allOf((query) => client.listUnitComplaints({ unitId: name, query }, { signal }));
  }
  const stage = complaintStages.find((one) => one === name);
  if (kind === 'stage' && stage !== undefined) {
    return allOf((query) => client.listComplaints({ query: { ...query, stage } }, { signal }));
  }
  return allOf((query) => client.listMyComplaints({ query }, { signal }));
};

/** The lists that the reader may open. */
const useChoices = ({ units }: ComplaintFrame, me: Me): readonly (readonly [string, string])[] => {
  const words = useComplaintWords();
  const isHr = me.employee.roles.includes('hr');
  return [
    ['mine', words.mine],
    ...(isHr ? [] : readableUnits(units, me)).map(
      ({ unitId, name }) => [`unit ${unitId}`, words.ofUnit(name)] as const,
    ),
    ...(isHr ? complaintStages.map((stage) => [`stage ${stage}`, words.stages[stage]] as const) : []),
  ];
};

/** What keeps coming, for the heads and HR. Nothing is shown where nothing does. */
const Themes = ({ frame: { units, terms } }: { frame: ComplaintFrame }) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const language = useLanguage();
  const seen = themeUnits(units, useMe());
  const { loaded } = useLoaded(`themes ${seen.map(({ unitId }) => unitId).join(' ')}`, async (signal) => {
    const lists = await Promise.all(seen.map(({ unitId }) => client.listComplaintThemes({ unitId }, { signal })));
    return lists.flatMap(({ body }) => body.items);
  });
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null;
  return (
    <section className="notice note" aria-labelledby="themes">
      <h2 id="themes">{words.themes}</h2>
      <p className="small">{words.themesWhy(terms.theme.count, terms.theme.days)}</p>
      <ul>
        {loaded.value.map(({ unit, category, count }) => (
          <li key={`${unit.unitId} ${category}`}>
            {words.theme(categoryName(terms, category, language), unit.name, count)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Lists = ({ frame }: { frame: ComplaintFrame }) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const me = useMe();
  // Any of HR may route what came in, whoever of them is in charge.
  const [wanted, setWanted] = useState(me.employee.roles.includes('hr') ? 'stage received' : 'mine');
  const choices = useChoices(frame, me);
  const { loaded, reload } = useLoaded(`complaints ${wanted}`, (signal) => loadList(client, wanted, signal));
  return (
    <>
      {choices.length > 1 && (
        <ChoiceField
          frame={{ label: words.list, pointer: '/list', problems: [] }}
          value={wanted}
          options={choices}
          onChange={setWanted}
        />
      )}
      {loaded.state === 'ready' ? (
        <ComplaintList items={loaded.value} terms={frame.terms} />
      ) : (
        <Unready loaded={loaded} operation="listMyComplaints" onRetry={reload} />
      )}
    </>
  );
};

/** Pengaduan: what waits for the reader, what came about the own units, and what keeps coming. */
export const ComplaintsPage = () => {
  const { client } = useApp();
  const words = useComplaintWords();
  const { loaded, reload } = useLoaded('complaint frame', (signal) => loadFrame(client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getComplaintTerms" onRetry={reload} />;
  return (
    <Page title={words.title} intro={<p>{words.intro}</p>}>
      <Themes frame={loaded.value} />
      <Lists frame={loaded.value} />
    </Page>
  );
};
