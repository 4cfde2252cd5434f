import { useFormat } from '../../app/context.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { stateName, useConsoleWords } from '../console-words.ts';
import { ScrollAcross } from '../scroll-across.tsx';
import { changeSearch } from '../use-search.ts';
import type { MachineState, MachineView } from './drawing-of.ts';

const Row = ({ state, leadsTo }: { state: MachineState; leadsTo: readonly string[] }) => {
  const words = useConsoleWords();
  const format = useFormat();
  const name = stateName(words, state.name);
  return (
    <tr>
      <th scope="row">
        {state.waiting + state.failed === 0 ? (
          name
        ) : (
          <button type="button" className="plain" onClick={() => changeSearch({ keadaan: state.name })}>
            {name}
          </button>
        )}
      </th>
      <td className="number">{format.number(state.waiting)}</td>
      <td className="number">{format.number(state.late)}</td>
      <td className={state.failed > 0 ? 'number late' : 'number'}>{format.number(state.failed)}</td>
      <td>{leadsTo.map((to) => stateName(words, to)).join(' · ') || '–'}</td>
    </tr>
  );
};

/** The drawing once more as a table: each state, how many are in it, and where it leads. */
export const StateTable = ({ view }: { view: MachineView }) => {
  const { actions } = useConsoleWords();
  const leadsTo = (name: string): readonly string[] => [
    ...new Set(view.transitions.filter(({ from }) => from === name).map(({ to }) => to)),
  ];
  return (
    <section aria-labelledby="states">
      <h2 id="states">{actions.statesTable}</h2>
      <ScrollAcross label={actions.statesTable}>
        <table className="dense wide">
          <ColumnHeads
            of={[
              actions.state,
              { number: actions.waiting },
              { number: actions.lateHere },
              { number: actions.failedHere },
              actions.leadsTo,
            ]}
          />
          <tbody>
            {view.states.map((state) => (
              <Row key={state.name} state={state} leadsTo={leadsTo(state.name)} />
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
};
