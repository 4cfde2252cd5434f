/** The year that an office prepares next: this one, or the first after it that has no cycle yet. */
export const nextYear = (existing: readonly number[], now: string): number => {
  const thisYear = Number(now.slice(0, 4));
  let year = thisYear;
  while (existing.includes(year)) year += 1;
  return year;
};
