import { people, peopleWrites } from '../../shared/data/people.ts';
import { endpoint } from '../endpoint.ts';
import { employeeJournal } from './employee-journal.ts';

/** My language, and which mail I want about what asks for nothing. */
export const setPreferences = endpoint('setPreferences', async ({ actor, body }, { table }) => {
  const { agencyId, employeeId } = actor;
  const before = (await people(table, agencyId).preferences(employeeId)) ?? { version: 0 };
  return {
    answer: { body },
    changes: [
      {
        journalId: employeeJournal(employeeId),
        facts: { ...body },
        writes: [peopleWrites(agencyId).preferences(employeeId, { ...before, ...body })],
        events: [],
      },
    ],
  };
});
