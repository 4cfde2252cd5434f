import { type EventFile, standingOf } from '../domain/measures/service-event.ts';
import type { Tally } from '../domain/measures/tally.ts';
import type { Write } from '../ports/table.ts';
import { overwrite, save } from './document.ts';
import { indexes, inIndex, keys } from './keys.ts';
import { scopeName, type TallyScope } from './measures.ts';

/** Where events lie. */
interface Home {
  readonly agencyId: string;
  readonly sourceId: string;
}

/** An event with its corrections: in the lists of the unit and the person of the version that counts, or last counted. */
export const saveEventFile = ({ agencyId, sourceId }: Home, file: EventFile, version: number): Write => {
  const shown = standingOf(file) ?? file.versions.at(-1);
  const listed = (): Readonly<Record<string, string>> => {
    if (shown === undefined) return {};
    const { unitId, employeeId, type } = shown.event;
    const sk = `${shown.day}#${file.rootId}`;
    return {
      ...inIndex(indexes.eventsOfUnit(agencyId, sourceId, { unitId, type }), sk),
      ...(employeeId === undefined
        ? {}
        : inIndex(indexes.eventsOfPerson(agencyId, sourceId, { employeeId, type }), sk)),
    };
  };
  const key = keys.serviceEvent(agencyId, sourceId, file.rootId);
  return save({ file, version }, { key, indexed: listed() });
};

/** That an id is that of a correction, so that nothing else takes it. */
export const saveCorrectionId = ({ agencyId, sourceId }: Home, eventId: string, rootId: string): Write =>
  overwrite({ correctionOf: rootId }, { key: keys.serviceEvent(agencyId, sourceId, eventId) });

/** Adds to what was tallied on a day. */
export const addToDay = (
  { agencyId, sourceId }: Home,
  at: { readonly scope: TallyScope; readonly day: string },
  amounts: Tally,
): Write => ({
  add: keys.dayTally(agencyId, sourceId, { scope: scopeName(at.scope), day: at.day }),
  amounts,
});
