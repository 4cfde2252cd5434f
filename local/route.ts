/**
 * An operation of the contract as the server needs it: path templates such as `/cases/{caseId}/plans/{segmentId}`. A name
 * with a plus, at the end only, is the rest of the path: `/warga/{agencyId}/{rest+}`.
 */
export interface Route {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Needs no access token. */
  readonly public?: boolean;
}

export interface Match {
  readonly route: Route;
  /** The decoded values of the template's names. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

const isName = (segment: string): boolean => segment.startsWith('{') && segment.endsWith('}');

/** Literal segments before named ones, from the left: `/cases/open` wins over `/cases/{caseId}`. */
const bySpecificity = (a: Compiled, b: Compiled): number => {
  for (const [index, segment] of a.segments.entries()) {
    const difference = Number(isName(segment)) - Number(isName(b.segments[index] ?? ''));
    if (difference !== 0) return difference;
  }
  return 0;
};

const isRest = (segment: string | undefined): boolean => segment?.endsWith('+}') === true;

/** The path in as many segments as the template has, the last of which holds the rest. */
const withRest = (template: readonly string[], actual: readonly string[]): readonly string[] => {
  const last = template.length - 1;
  return isRest(template[last]) ? [...actual.slice(0, last), actual.slice(last).join('/')] : actual;
};

const parametersOf = (template: readonly string[], actual: readonly string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = actual[index] ?? '';
    if (!isName(segment)) {
      if (segment !== value) return undefined;
    } else if (value === '') return undefined;
    else parameters[segment.slice(1, -1).replace('+', '')] = decodeURIComponent(value);
  }
  return parameters;
};

/**
 * A matcher over the routes, as exact as API Gateway's: case counts, and so does a slash at the end.
 * The matcher throws URIError when a percent sign introduces no character.
 */
export const matcher = (routes: readonly Route[]): ((method: string, path: string) => Match | undefined) => {
  const buckets = new Map<string, Compiled[]>();
  const rests: Compiled[] = [];
  for (const route of routes) {
    const segments = route.path.split('/');
    if (isRest(segments.at(-1))) {
      rests.push({ route, segments });
      continue;
    }
    const bucket = `${route.method.toUpperCase()} ${segments.length}`;
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), { route, segments }].sort(bySpecificity));
  }
  return (method, path) => {
    const actual = path.split('/');
    const exact = buckets.get(`${method} ${actual.length}`) ?? [];
    const others = rests.filter(
      ({ route, segments }) => route.method.toUpperCase() === method && segments.length <= actual.length,
    );
    for (const { route, segments } of [...exact, ...others]) {
      const parameters = parametersOf(segments, withRest(segments, actual));
      if (parameters) return { route, parameters };
    }
    return undefined;
  };
};
