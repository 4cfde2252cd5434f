/** Stands in an address for every unit at once. */
export const wholeAgency = 'semua';

/** The part of a query for a unit of an address; nothing for the whole agency. */
export const unitQuery = (unitId: string | undefined): { readonly unitId?: string } =>
  unitId === undefined || unitId === wholeAgency ? {} : { unitId };
