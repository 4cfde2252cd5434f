/** For how many days a key that was replaced may still sign; 0 where its secret is known to others. */
export const overlapDays = [0, 1, 3, 7] as const;
export type OverlapDays = (typeof overlapDays)[number];
