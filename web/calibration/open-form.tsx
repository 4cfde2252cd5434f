import { useState } from 'react';
import { useApp } from '../app/context.ts';
import { PeoplePicker, type PickedPerson } from '../schemes/steps/people-picker.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useCalibrationWords } from './calibration-words.ts';

interface OpenProps {
  readonly cycleId: string;
  readonly onOpened: (sessionId: string) => void;
}

interface Wish {
  readonly unitId: string;
  readonly panel: readonly string[];
}

/** HR opens a session of a unit and names its panel. */
export const OpenForm = ({ cycleId, onOpened }: OpenProps) => {
  const { client } = useApp();
  const words = useCalibrationWords();
  const [unitId, setUnitId] = useState<string | undefined>(undefined);
  const [panel, setPanel] = useState<readonly PickedPerson[]>([]);
  const { loaded, reload } = useLoaded('units to calibrate', (signal) =>
    allOf((query) => client.listUnits({ query }, { signal }), 20),
  );
  const action = useAction(async (wish: Wish, idempotencyKey) => {
    const body = { panel: [...wish.panel] };
    const { body: opened } = await client.openCalibration({ cycleId, unitId: wish.unitId, body, idempotencyKey });
    setPanel([]);
    onOpened(opened.sessionId);
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listUnits" onRetry={reload} />;
  const chosen = unitId ?? loaded.value[0]?.unitId ?? '';
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run({ unitId: chosen, panel: panel.map(({ employeeId }) => employeeId) });
      }}
    >
      <h2>{words.openTitle}</h2>
      <p className="soft">{words.openWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.unit, pointer: '/unitId', problems: [] }}
        value={chosen}
        options={loaded.value.map((unit) => [unit.unitId, unit.name])}
        onChange={setUnitId}
      />
      <PeoplePicker label={words.member} people={panel} onChange={setPanel} />
      <button type="submit" disabled={action.busy || panel.length === 0}>
        {words.open}
      </button>
    </form>
  );
};
