import './find-person.css';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp } from '../app/context.ts';
import type { Client } from '../client.ts';
import { useFindWords } from './find-words.ts';
import { type PersonSearch, searchFor } from './search-for.ts';

export type PersonFound = AnswerOf<'searchEmployees'>['items'][number];

/** So many at once. */
export const mostFound = 20;

/** Who matches, and whether more do. */
interface Matches {
  readonly people: readonly PersonFound[];
  readonly more: boolean;
}

/** How matches are asked for, where not everybody may be chosen. */
export type AskForPeople = (wish: PersonSearch, signal: AbortSignal) => Promise<Matches>;

const pauseMs = 250;

type Found = { readonly state: 'idle' | 'searching' | 'failed' } | ({ readonly state: 'found' } & Matches);

const inWholeOffice =
  (client: Client, cycleId: string | undefined): AskForPeople =>
  async (wish, signal) => {
    const { body } = await client.searchEmployees(
      { body: { ...wish, ...(cycleId === undefined ? {} : { cycleId }), limit: mostFound } },
      { signal },
    );
    return { people: body.items, more: body.cursor !== undefined };
  };

/** Who matches what was typed, asked for once typing pauses. What was typed goes into the body, never into an address. */
const useSearchedPeople = (typed: string, ask: AskForPeople): Found => {
  const [found, setFound] = useState<Found>({ state: 'idle' });
  useEffect(() => {
    const wish = searchFor(typed);
    if (wish === undefined) {
      setFound({ state: 'idle' });
      return undefined;
    }
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      setFound((before) => (before.state === 'found' ? before : { state: 'searching' }));
      ask(wish, leaving.signal).then(
        (matches) => setFound({ state: 'found', ...matches }),
        () => {
          if (!leaving.signal.aborted) setFound({ state: 'failed' });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [typed, ask]);
  return found;
};

const Said = ({ found }: { found: Found }) => {
  const words = useFindWords();
  if (found.state === 'idle') return null;
  if (found.state === 'searching') return words.searching;
  if (found.state !== 'found') return words.failed;
  if (found.more && found.people.length === 0) return words.nobodyYet;
  return found.more ? words.foundMore(found.people.length) : words.found(found.people.length);
};

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly PersonFound[];
  readonly active: number;
  readonly onChoose: (person: PersonFound) => void;
}

const Options = ({ id, label, people, active, onChoose }: OptionsProps) => (
  <div id={`${id}-list`} role="listbox" aria-label={label} className="found" hidden={people.length === 0}>
    {people.map((person, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys, as the combobox pattern says
      <div
        key={person.employeeId}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === active}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(person)}
      >
        <strong>{person.name}</strong>{' '}
        <span className="small soft">
          {person.position} · {person.unit.name}
        </span>
      </div>
    ))}
  </div>
);

interface FindProps {
  readonly label: string;
  /** The year whose case of each person is told too. */
  readonly cycleId?: string;
  /** Whoever may be chosen, where that is not everybody. The same function each time. */
  readonly ask?: AskForPeople;
  readonly onChoose: (person: PersonFound) => void;
  readonly problem?: string | undefined;
}

/**
 * Finds one person by name or by the end of a NIP: a combobox with a list. Arrows go through the list, Enter takes, Escape
 * closes it.
 */
export const FindPerson = ({ label, cycleId, ask, onChoose, problem }: FindProps) => {
  const { client } = useApp();
  const words = useFindWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wholeOffice = useMemo(() => inWholeOffice(client, cycleId), [client, cycleId]);
  const found = useSearchedPeople(typed, ask ?? wholeOffice);
  const people = open && found.state === 'found' ? found.people : [];
  const choose = (person: PersonFound): void => {
    setTyped(person.name);
    setOpen(false);
    onChoose(person);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = people[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, people.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape' && people.length > 0) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field find-person">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <input
        id={id}
        role="combobox"
        aria-expanded={people.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint ${id}-said`}
        aria-activedescendant={people.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={problem === undefined ? undefined : true}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
          setOpen(true);
        }}
      />
      <Options id={id} label={label} people={people} active={active} onChoose={choose} />
      <p role="status" className="hint" id={`${id}-said`}>
        {problem ?? <Said found={found} />}
      </p>
    </div>
  );
};
