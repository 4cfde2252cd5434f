/** How many months of the year the segments of a case touch, 1 to 12. */
export const monthsOfYear = (segments: readonly { readonly from: string; readonly to: string }[]): number => {
  const month = (day: string | undefined): number => Number(day?.slice(5, 7));
  const first = month(segments[0]?.from);
  const last = month(segments.at(-1)?.to);
  return Math.min(12, Math.max(1, last - first + 1));
};
