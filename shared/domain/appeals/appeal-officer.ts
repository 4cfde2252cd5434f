/**
 * Who decides an appeal: the superior of the supervisor, or the nearest one above who had no part in the result. Undefined
 * at the top of the agency, where HR must name somebody. A chain that loops ends where it began.
 * Source: PP 30/2019 art. 59(2).
 */
export const officerForAppeal = (
  first: string | undefined,
  {
    involved,
    superiorOf,
  }: { readonly involved: readonly string[]; readonly superiorOf: (employeeId: string) => string | undefined },
): string | undefined => {
  const seen = new Set<string>();
  let officer = first;
  while (officer !== undefined && involved.includes(officer)) {
    if (seen.has(officer)) return undefined;
    seen.add(officer);
    officer = superiorOf(officer);
  }
  return officer;
};
