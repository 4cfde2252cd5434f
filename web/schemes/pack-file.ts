/** A rule pack as it was read from a file; whether it is one in truth, the server says. */
export interface PackFile {
  readonly schemeId: string;
  readonly version: string;
  readonly pack: Readonly<Record<string, unknown>>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The pack in a text; undefined where the text is no JSON or holds no scheme with a name and a number. */
export const packIn = (text: string): PackFile | undefined => {
  const found = parsed(text);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const pack = found as Readonly<Record<string, unknown>>;
  const { schemeId, version } = pack;
  return typeof schemeId === 'string' && typeof version === 'string' ? { schemeId, version, pack } : undefined;
};

/** A pack as a file for another office. */
export const fileOfPack = ({
  schemeId,
  version,
  ...rest
}: {
  readonly schemeId: string;
  readonly version: string;
}) => ({
  name: `${schemeId}-${version}.json`,
  text: `${JSON.stringify({ schemeId, version, ...rest }, undefined, 2)}\n`,
});
