/** The journal of what concerns one employee and no case: one for each, so that nobody waits for another. */
export const employeeJournal = (employeeId: string): string => `employee-${employeeId}`;
