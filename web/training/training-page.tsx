import '../console/console.css';
import './training.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { ConsoleFrame } from '../console/console-frame.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Notice, Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { AnswersBeside } from './answers-beside.tsx';
import { AttemptReport } from './attempt-report.tsx';
import { RaterStandings } from './rater-standings.tsx';
import type { Training } from './training-draft.ts';
import { TrainingForm } from './training-form.tsx';
import { useTrainingWords } from './training-words.ts';

type CycleView = AnswerOf<'getCycle'>;

const Certificate = ({ year, certifiedAt }: { year: number; certifiedAt: string }) => {
  const words = useTrainingWords();
  const format = useFormat();
  const { employee } = useMe();
  return (
    <section className="sheet certificate">
      <h2>{words.certificate}</h2>
      <p>{words.certified(employee.name, String(year), format.moment(certifiedAt))}</p>
      <p className="soft">{words.certificateOnly}</p>
      <p className="actions">
        <button type="button" className="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </section>
  );
};

/** The newest attempt in whole, the earlier ones to be opened. */
const Attempts = ({ training }: { training: Training }) => {
  const words = useTrainingWords();
  const format = useFormat();
  const { attempts } = training;
  const last = attempts.at(-1);
  if (last === undefined) return null;
  const nameOf = (index: number, at: string): string => words.attempt(format.number(index + 1), format.moment(at));
  return (
    <>
      <section className="sheet" aria-labelledby="attempt">
        <h2 id="attempt">{nameOf(attempts.length - 1, last.at)}</h2>
        <AttemptReport training={training} attempt={last} />
      </section>
      {training.certifiedAt !== undefined && <AnswersBeside training={training} attempt={last} />}
      {attempts.slice(0, -1).map((attempt, index) => (
        <details className="sheet" key={attempt.at}>
          <summary>{nameOf(index, attempt.at)}</summary>
          <AttemptReport training={training} attempt={attempt} />
        </details>
      ))}
    </>
  );
};

const OfCycle = ({ cycle }: { cycle: CycleView }) => {
  const { client } = useApp();
  const words = useTrainingWords();
  const [taken, setTaken] = useState<Training | undefined>(undefined);
  const { loaded, reload } = useLoaded(
    `training ${cycle.cycleId}`,
    async (signal) => (await client.getRaterTraining({ cycleId: cycle.cycleId }, { signal })).body,
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getRaterTraining" onRetry={reload} />;
  const training = taken ?? loaded.value;
  const { standing, certifiedAt } = training;
  if (standing === 'free') return <p className="sheet">{words.free}</p>;
  return (
    <>
      <div role="status">
        {standing !== 'certified' && (
          <Notice kind="note">
            <p>{words.standing[standing]}</p>
          </Notice>
        )}
      </div>
      {certifiedAt !== undefined && <Certificate year={cycle.year} certifiedAt={certifiedAt} />}
      <Attempts training={training} />
      {standing !== 'certified' && (
        <TrainingForm
          key={training.attempts.length}
          training={training}
          onTaken={(next) => {
            setTaken(next);
            scrollTo(0, 0);
          }}
        />
      )}
    </>
  );
};

const CycleChoice = ({ cycles }: { cycles: readonly CycleView[] }) => {
  const words = useTrainingWords();
  const { employee, leads } = useMe();
  const isHr = employee.roles.includes('hr');
  const [chosen, setChosen] = useState(cycles[0]?.cycleId ?? '');
  const cycle = cycles.find(({ cycleId }) => cycleId === chosen);
  if (cycle === undefined) return <p className="sheet">{words.noCycle}</p>;
  return (
    <>
      {cycles.length > 1 && (
        <ChoiceField
          frame={{ label: words.cycle, pointer: '/cycleId', problems: [] }}
          value={chosen}
          options={cycles.map(({ cycleId, year }) => [cycleId, String(year)])}
          onChange={setChosen}
        />
      )}
      {(leads || !isHr) && <OfCycle key={chosen} cycle={cycle} />}
      {isHr && <RaterStandings key={`raters ${chosen}`} cycleId={chosen} />}
    </>
  );
};

/** Pelatihan penilai: rating prepared cases before one rates people; for HR also who still has to. */
export const TrainingPage = () => {
  const { client } = useApp();
  const words = useTrainingWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded('training cycles', (signal) =>
    allOf((query) => client.listCycles({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listCycles" onRetry={reload} />;
  const open = loaded.value.filter(({ status }) => status === 'open');
  const rest = loaded.value.filter(({ status }) => status !== 'open');
  const cycles = [...open, ...rest];
  const intro = <p className="soft">{words.intro}</p>;
  if (!employee.roles.includes('hr')) {
    return (
      <Page title={words.title} intro={intro}>
        <CycleChoice cycles={cycles} />
      </Page>
    );
  }
  return (
    <ConsoleFrame current="training" cycleId={cycles[0]?.cycleId} title={words.title} intro={intro}>
      <CycleChoice cycles={cycles} />
    </ConsoleFrame>
  );
};
