const daysKept = 14;

/** Whether a copy that was kept at that instant is young enough to be shown: for fourteen days. */
export const isFresh = (keptAt: string, now: number): boolean => now - Date.parse(keptAt) < daysKept * 86_400_000;
