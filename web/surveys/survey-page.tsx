import './surveys.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { useApp, useMe } from '../app/context.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { readableUnits } from '../ui/readable-units.ts';
import { CloseServices } from './close-service.tsx';
import { Comments } from './comments.tsx';
import { DefineService } from './define-service.tsx';
import { HandLink, type ServiceView } from './hand-link.tsx';
import { MyComments } from './my-comments.tsx';
import { lastQuarters } from './quarters.ts';
import { SetAside } from './set-aside.tsx';
import { SurveyReport } from './survey-report.tsx';
import { useSurveyWords } from './survey-words.ts';

type UnitView = AnswerOf<'listUnits'>['items'][number];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label className="survey-pick">
    {label}
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

interface OfUnitProps {
  readonly units: readonly UnitView[];
  readonly services: readonly ServiceView[];
  readonly period: string;
  readonly onChange: () => void;
}

/** What a head or HR reads and does: results, comments, what was set aside, the services. */
const OfUnit = ({ units, services, period, onChange }: OfUnitProps) => {
  const words = useSurveyWords();
  const { unit: own } = useMe();
  const first = units.find(({ unitId }) => unitId === own.unitId) ?? units[0];
  const [unitId, setUnitId] = useState(first?.unitId ?? '');
  const [round, setRound] = useState(0);
  const changed = (): void => {
    setRound(round + 1);
    onChange();
  };
  const open = services.filter((one) => one.unit.unitId === unitId && one.closedAt === undefined);
  return (
    <>
      {units.length > 1 && (
        <Choice
          label={words.unit}
          value={unitId}
          options={units.map((one) => [one.unitId, one.name])}
          onChange={setUnitId}
        />
      )}
      <SurveyReport key={`report ${unitId} ${period} ${round}`} unitId={unitId} period={period} />
      <DefineService key={`define ${unitId}`} unitId={unitId} onDefined={changed} />
      <CloseServices services={open} onClosed={changed} />
      <Comments key={`comments ${unitId} ${period}`} unitId={unitId} period={period} />
      <SetAside key={`aside ${unitId} ${period}`} unitId={unitId} period={period} onRuled={changed} />
    </>
  );
};

interface Desk {
  readonly services: readonly ServiceView[];
  readonly units: readonly UnitView[];
}

const DeskOf = ({ services, units, onChange }: Desk & { onChange: () => void }) => {
  const words = useSurveyWords();
  const me = useMe();
  const { now, unit } = me;
  const quarters = lastQuarters(localDateOf(now, unit.zone), 8);
  const [period, setPeriod] = useState(quarters[0] ?? '');
  const readable = readableUnits(units, me);
  const nameOf = (quarter: string): string => words.quarter(quarter.slice(6), quarter.slice(0, 4));
  return (
    <>
      <HandLink services={services} />
      <Choice
        label={words.period}
        value={period}
        options={quarters.map((quarter) => [quarter, nameOf(quarter)])}
        onChange={setPeriod}
      />
      <MyComments period={period} />
      {readable.length > 0 && <OfUnit units={readable} services={services} period={period} onChange={onChange} />}
    </>
  );
};

/** Suara warga: links for whoever was served, comments to reply to, and the results of units. */
export const SurveyPage = () => {
  const { client } = useApp();
  const words = useSurveyWords();
  const { loaded, reload } = useLoaded('survey services', async (signal): Promise<Desk> => {
    const [services, units] = await Promise.all([
      allOf((query) => client.listSurveyServices({ query }, { signal }), 20),
      allOf((query) => client.listUnits({ query }, { signal }), 50),
    ]);
    return { services, units };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSurveyServices" onRetry={reload} />;
  return (
    <Page title={words.title} intro={<p className="soft">{words.intro}</p>}>
      <DeskOf {...loaded.value} onChange={reload} />
    </Page>
  );
};
