import { useId } from 'react';
import type { TaskKind } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import { choicesIn, type InboxFilter as Filter, type TaskView } from './inbox-groups.ts';

interface Props {
  readonly tasks: readonly TaskView[];
  readonly value: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** By name, by kind and by unit; it takes effect as one types. */
export const InboxFilter = ({ tasks, value, onChange }: Props) => {
  const { inbox } = useWords();
  const { taskKinds } = useDomainWords();
  const id = useId();
  const { kinds, units } = choicesIn(tasks);
  return (
    <search className="inbox-filter" aria-label={inbox.filter}>
      <div>
        <label htmlFor={`${id}n`}>{inbox.byName}</label>
        <input
          id={`${id}n`}
          type="search"
          value={value.name}
          onChange={({ target }) => onChange({ ...value, name: target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}k`}>{inbox.byKind}</label>
        <select
          id={`${id}k`}
          value={value.kind}
          onChange={({ target }) => onChange({ ...value, kind: target.value as TaskKind | '' })}
        >
          <option value="">{inbox.every}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {taskKinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {units.length > 1 && (
        <div>
          <label htmlFor={`${id}u`}>{inbox.byUnit}</label>
          <select
            id={`${id}u`}
            value={value.unitId}
            onChange={({ target }) => onChange({ ...value, unitId: target.value })}
          >
            <option value="">{inbox.every}</option>
            {units.map(([unitId, name]) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </search>
  );
};
