import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { ConsoleFrame } from '../console/console-frame.tsx';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { MissingPeople } from './missing-people.tsx';
import { useSocialisationWords } from './socialisation-words.ts';

type Row = AnswerOf<'listSocialisation'>['units'][number];

const UnitRow = ({ row, onShow }: { row: Row; onShow: () => void }) => {
  const words = useSocialisationWords();
  const format = useFormat();
  const { unit, progress } = row;
  const { people, acknowledged, excused, needed, share, isOpen } = progress;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain" aria-label={words.showMissing(unit.name)} onClick={onShow}>
          {unit.name}
        </button>
      </th>
      <td className="number">{format.number(people)}</td>
      <td className="number">
        {format.number(acknowledged)} ({format.percent(share)})
      </td>
      <td className="number">{format.number(excused)}</td>
      <td className="number">{format.number(needed)}</td>
      <td>{isOpen ? words.open : words.waits}</td>
    </tr>
  );
};

const Units = ({ rows, onShow }: { rows: readonly Row[]; onShow: (row: Row) => void }) => {
  const words = useSocialisationWords();
  const counts = [words.people, words.acknowledged, words.excusedCount, words.needed];
  return (
    <ScrollAcross label={words.consoleTitle}>
      <table className="dense">
        <caption className="unseen">{words.consoleTitle}</caption>
        <ColumnHeads of={[words.unit, ...counts.map((head) => ({ number: head })), words.state]} />
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.unit.unitId} row={row} onShow={() => onShow(row)} />
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
};

/** Sosialisasi in the console: how many of each unit know the scheme, and who is missing. */
export const SocialisationPage = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const format = useFormat();
  const [shown, setShown] = useState<Row | undefined>(undefined);
  const { loaded, reload } = useLoaded(`socialisation ${cycleId}`, async (signal) => {
    const { body } = await client.listSocialisation({ cycleId }, { signal });
    return body;
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSocialisation" onRetry={reload} />;
  const { demanded, units } = loaded.value;
  return (
    <ConsoleFrame
      current="consoleSocialisation"
      cycleId={cycleId}
      title={words.consoleTitle}
      intro={<p className="soft">{words.consoleIntro}</p>}
    >
      <p>{demanded === undefined ? words.notDemanded : words.demanded(format.percent(demanded))}</p>
      {units.length === 0 ? <p className="sheet">{words.noUnits}</p> : <Units rows={units} onShow={setShown} />}
      {shown !== undefined && (
        <MissingPeople
          key={shown.unit.unitId}
          cycleId={cycleId}
          unitId={shown.unit.unitId}
          unitName={shown.unit.name}
          onChange={reload}
        />
      )}
    </ConsoleFrame>
  );
};
