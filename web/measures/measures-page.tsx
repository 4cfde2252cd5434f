import './measures.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useMe } from '../app/context.ts';
import type { Client } from '../client.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { DefineMeasure } from './define-measure.tsx';
import { useMeasureWords } from './measure-words.ts';
import { RegisterSource } from './register-source.tsx';
import { SourceTable } from './source-table.tsx';
import { UnitValues } from './unit-values.tsx';
import { UploadEvents } from './upload-events.tsx';

export type SourceView = AnswerOf<'listSources'>['items'][number];
export type UnitView = AnswerOf<'listUnits'>['items'][number];

const isOpen = ({ closedAt }: SourceView): boolean => closedAt === undefined;

const load = async (client: Client, signal: AbortSignal) => {
  const [sources, units] = await Promise.all([
    allOf((query) => client.listSources({ query }, { signal })),
    allOf((query) => client.listUnits({ query }, { signal })),
  ]);
  return { sources, units };
};

/** Sources of data with their state, files to load, and measures with their values and coverage. */
export const MeasuresPage = () => {
  const words = useMeasureWords();
  const { client } = useApp();
  const { employee, leads } = useMe();
  const [changes, setChanges] = useState(0);
  const { loaded, reload } = useLoaded(`measures ${changes}`, (signal) => load(client, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSources" onRetry={reload} />;
  const { sources, units } = loaded.value;
  const isHr = employee.roles.includes('hr');
  const mine = sources.filter(({ owner }) => isHr || owner.employeeId === employee.employeeId);
  const onChange = (): void => setChanges((before) => before + 1);
  return (
    <Page title={words.title} intro={<p className="soft">{words.intro}</p>}>
      <div className="measures">
        <SourceTable sources={sources} mine={mine} onChange={onChange} />
        {isHr && <RegisterSource onDone={onChange} />}
        {mine.some(isOpen) && <UploadEvents sources={mine.filter(isOpen)} onLoaded={onChange} />}
        {(isHr || leads) && <UnitValues key={changes} units={units} />}
        {isHr && sources.some(isOpen) && <DefineMeasure sources={sources.filter(isOpen)} onDone={onChange} />}
      </div>
    </Page>
  );
};
