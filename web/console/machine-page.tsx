import { useEffect, useMemo, useRef } from 'react';
import { type MachineName, machines } from '../../shared/domain/tasks/machines.ts';
import { useApp, useFormat } from '../app/context.ts';
import { PathLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { Notice } from '../ui/page.tsx';
import { NotFound, Unready } from '../ui/problem.tsx';
import { useNarrow } from '../ui/table/use-row-window.ts';
import { ConsoleFrame } from './console-frame.tsx';
import { stateName, useConsoleWords } from './console-words.ts';
import type { Measures } from './machine/drawing.ts';
import { drawingOf, type MachineView } from './machine/drawing-of.ts';
import { layoutMachine } from './machine/layout-machine.ts';
import { Legend } from './machine/legend.tsx';
import { MachineSvg } from './machine/machine-svg.tsx';
import { StateTable } from './machine/state-table.tsx';
import { RunsTable } from './runs-table.tsx';
import { useLive } from './use-live.ts';
import { changeSearch, useSearch } from './use-search.ts';

const wide: Measures = { width: 196, height: 52, gapAcross: 22, gapDown: 34, single: false };
const phone: Measures = { width: 188, height: 52, gapAcross: 2, gapDown: 26, single: true };

const MachineChoice = ({ cycleId, current }: { cycleId: string; current: MachineName }) => {
  const words = useConsoleWords();
  return (
    <nav aria-label={words.actions.machineChoice} className="segments">
      <ul>
        {machines.map((machine) => (
          <li key={machine}>
            <PathLink
              path={addressOf('consoleMachine', { cycleId, machine })}
              {...(machine === current ? { 'aria-current': 'page' as const } : {})}
            >
              {words.machines.names[machine]}
            </PathLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const none = { waiting: 0, late: 0, failed: 0 };

const MachineDrawing = ({ view, chosen }: { view: MachineView; chosen: string | undefined }) => {
  const words = useConsoleWords();
  const narrow = useNarrow();
  const drawing = useMemo(() => drawingOf(view), [view]);
  const layout = useMemo(() => layoutMachine(drawing, narrow ? phone : wide), [drawing, narrow]);
  const states = useMemo(() => new Map(drawing.states.map((state) => [state.name, state])), [drawing]);
  return (
    <div className="machine-sheet">
      <MachineSvg
        label={words.actions.drawing(words.machines.names[view.machine] ?? view.machine)}
        layout={layout}
        states={states}
        countsOf={(name) => view.states.find((state) => state.name === name) ?? none}
        chosen={chosen}
        onChoose={(state) => changeSearch({ keadaan: state })}
      />
    </div>
  );
};

/** The list of the state that was chosen takes the focus, so that keys and screen readers go on there. */
const ChosenState = ({ view, state }: { view: MachineView; state: string }) => {
  const words = useConsoleWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is another list
  useEffect(() => {
    heading.current?.focus();
  }, [state]);
  return (
    <section aria-labelledby="state-cases" className="state-cases">
      <h2 id="state-cases" ref={heading} tabIndex={-1}>
        {words.actions.stateCases(stateName(words, state))}
      </h2>
      <p>
        <button type="button" className="plain" onClick={() => changeSearch({ keadaan: undefined })}>
          {words.actions.closeList}
        </button>
      </p>
      <RunsTable cycleId={view.cycleId} machine={view.machine} state={state} />
    </section>
  );
};

const Machine = ({ cycleId, machine }: { cycleId: string; machine: MachineName }) => {
  const { client } = useApp();
  const words = useConsoleWords();
  const format = useFormat();
  const chosen = useSearch().get('keadaan') ?? undefined;
  const { loaded, stale, reload } = useLive(
    `${cycleId} ${machine}`,
    async (signal) => (await client.getMachine({ cycleId, machine, query: {} }, { signal })).body,
  );
  const title = words.actions.machineTitle(words.machines.names[machine] ?? machine);
  return (
    <ConsoleFrame current="consoleMachine" cycleId={cycleId} title={title}>
      <MachineChoice cycleId={cycleId} current={machine} />
      {loaded.state !== 'ready' ? (
        <Unready loaded={loaded} operation="getMachine" onRetry={reload} />
      ) : (
        <>
          {stale && <Notice kind="note">{words.console.stale}</Notice>}
          <MachineDrawing view={loaded.value} chosen={chosen} />
          <Legend />
          {chosen !== undefined && <ChosenState view={loaded.value} state={chosen} />}
          <StateTable view={loaded.value} />
          <p className="small soft">{words.console.asOf(format.moment(loaded.value.at))}</p>
        </>
      )}
    </ConsoleFrame>
  );
};

/** One state machine as its file defines it, with each running case on its state. */
export const MachinePage = ({ cycleId, machine }: { cycleId: string; machine: string }) => {
  const known = machines.find((one) => one === machine);
  return known === undefined ? <NotFound /> : <Machine cycleId={cycleId} machine={known} />;
};
