interface Version {
  readonly schemeId: string;
  readonly version: string;
}

/** The next number of a scheme that nobody has taken: the second part counts revisions. */
export const nextNumber = ({ schemeId, version }: Version, taken: readonly Version[]): string => {
  const [major = 1, minor = 0] = version.split('.').map(Number);
  const numbers = new Set(taken.filter((one) => one.schemeId === schemeId).map((one) => one.version));
  let next = minor + 1;
  while (numbers.has(`${major}.${next}.0`)) next += 1;
  return `${major}.${next}.0`;
};
