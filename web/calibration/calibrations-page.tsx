import './calibration.css';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { noYearToCalibrate } from '../../shared/domain/calibration/calibration-year.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { chosenCycle } from '../console/chosen-cycle.ts';
import { ConsoleFrame } from '../console/console-frame.tsx';
import { changeSearch, useSearch } from '../console/use-search.ts';
import { ChoiceField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { useCalibrationWords } from './calibration-words.ts';
import { OpenForm } from './open-form.tsx';
import { Session } from './session.tsx';

type CycleView = AnswerOf<'getCycle'>;

const Year = ({ cycle, isHr }: { cycle: CycleView; isHr: boolean }) => {
  const { cycleId } = cycle;
  const { client } = useApp();
  const named = useSearch().get('sidang');
  const words = useCalibrationWords();
  const format = useFormat();
  const { loaded, reload } = useLoaded(`calibrations ${cycleId}`, (signal) =>
    allOf((query) => client.listCalibrations({ cycleId, query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listCalibrations" onRetry={reload} />;
  const sessions = loaded.value;
  const choose = (sidang: string): void => changeSearch({ periode: cycleId, sidang });
  const found = sessions.find(({ sessionId }) => sessionId === named) ?? sessions.find(({ closedAt }) => !closedAt);
  const shown = (found ?? sessions[0])?.sessionId;
  return (
    <>
      {isHr && noYearToCalibrate(cycle).length > 0 && <p className="soft">{words.notNow}</p>}
      {isHr && noYearToCalibrate(cycle).length === 0 && (
        <OpenForm
          cycleId={cycleId}
          onOpened={(sessionId) => {
            choose(sessionId);
            reload();
          }}
        />
      )}
      {shown === undefined && <p className="sheet">{isHr ? words.none : words.noneForPanel}</p>}
      {sessions.length > 1 && (
        <ChoiceField
          frame={{ label: words.choose, pointer: '/sessionId', problems: [] }}
          value={shown ?? ''}
          options={sessions.map((one) => [
            one.sessionId,
            words.name(one.unit.name, format.moment(one.openedAt), one.closedAt === undefined),
          ])}
          onChange={choose}
        />
      )}
      {shown !== undefined && <Session key={shown} cycleId={cycleId} sessionId={shown} />}
    </>
  );
};

const Years = ({ cycles, isHr }: { cycles: readonly CycleView[]; isHr: boolean }) => {
  const words = useCalibrationWords();
  const cycle = chosenCycle(cycles, useSearch().get('periode'));
  if (cycle === undefined) return <p className="sheet">{words.noCycle}</p>;
  return (
    <>
      {cycles.length > 1 && (
        <ChoiceField
          frame={{ label: words.year, pointer: '/cycleId', problems: [] }}
          value={cycle.cycleId}
          options={cycles.map((one) => [one.cycleId, String(one.year)])}
          onChange={(periode) => changeSearch({ periode, sidang: undefined })}
        />
      )}
      <Year key={cycle.cycleId} cycle={cycle} isHr={isHr} />
    </>
  );
};

/** Sidang kalibrasi: HR opens sessions, and their panels look at ratings before these are announced. */
export const CalibrationsPage = () => {
  const { client } = useApp();
  const words = useCalibrationWords();
  const isHr = useMe().employee.roles.includes('hr');
  const { loaded, reload } = useLoaded('cycles of calibrations', (signal) =>
    // Nobody is rated in a year that is only prepared.
    allOf((query) => client.listCycles({ query }, { signal })).then((all) =>
      all.filter(({ status }) => status !== 'prepared'),
    ),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listCycles" onRetry={reload} />;
  const about = { title: words.title, intro: <p className="soft">{words.intro}</p> };
  const years = <Years cycles={loaded.value} isHr={isHr} />;
  if (!isHr) return <Page {...about}>{years}</Page>;
  return (
    <ConsoleFrame current="calibrations" cycleId={chosenCycle(loaded.value, null)?.cycleId} {...about}>
      {years}
    </ConsoleFrame>
  );
};
