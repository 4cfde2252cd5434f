import { useState } from 'react';
import { FindPerson } from '../../people/find-person.tsx';
import { useSchemeWords } from '../scheme-words.ts';

export interface PickedPerson {
  readonly employeeId: string;
  readonly name: string;
}

interface PickerProps {
  readonly label: string;
  readonly people: readonly PickedPerson[];
  readonly onChange: (people: readonly PickedPerson[]) => void;
}

/** Several employees, found one after the other by name. */
export const PeoplePicker = ({ label, people, onChange }: PickerProps) => {
  const words = useSchemeWords();
  const [round, setRound] = useState(0);
  const add = ({ employeeId, name }: PickedPerson): void => {
    setRound(round + 1);
    if (!people.some((one) => one.employeeId === employeeId)) onChange([...people, { employeeId, name }]);
  };
  return (
    <>
      <FindPerson key={round} label={label} onChoose={add} />
      <ul className="lines">
        {people.map(({ employeeId, name }) => (
          <li key={employeeId}>
            {name}{' '}
            <button
              type="button"
              className="plain"
              aria-label={words.removePerson(name)}
              onClick={() => onChange(people.filter((one) => one.employeeId !== employeeId))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
