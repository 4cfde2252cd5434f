interface UnitInTree {
  readonly unitId: string;
  readonly parentId?: string;
  readonly headId?: string;
  readonly acting?: { readonly holderId: string };
}

interface Reader {
  readonly employee: { readonly employeeId: string; readonly roles: readonly string[] };
}

/** The units of which the reader may see everything: those headed, or acted for, with all below; for HR every one. */
export const readableUnits = <U extends UnitInTree>(units: readonly U[], { employee }: Reader): readonly U[] => {
  if (employee.roles.includes('hr')) return units;
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const leads = ({ headId, acting }: U): boolean =>
    headId === employee.employeeId || acting?.holderId === employee.employeeId;
  const isBelow = (unit: U, seen: readonly string[] = []): boolean => {
    const above = byId.get(unit.parentId ?? '');
    return (
      leads(unit) || (above !== undefined && !seen.includes(unit.unitId) && isBelow(above, [...seen, unit.unitId]))
    );
  };
  return units.filter((unit) => isBelow(unit));
};
