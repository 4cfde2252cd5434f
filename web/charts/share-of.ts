/** A share in basis points, rounded down so that 100% is everybody. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 10_000) / whole));
