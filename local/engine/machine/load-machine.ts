import { checkExpressions } from './check-expressions.ts';
import { checkGraph, statesIn } from './check-graph.ts';
import { type Machine, operationOf } from './machine.ts';
import { MachineRefused, type Problem } from './problem.ts';
import { Definition } from './schema.ts';

/** A definition as it is in the file. */
export interface MachineSource {
  /** The file name without `.asl.json`. */
  readonly name: string;
  readonly text: string;
}

const parse = ({ name, text }: MachineSource): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MachineRefused(name, [{ field: 'file', problem: `not JSON: ${(error as Error).message}` }]);
  }
};

/** `['States', 'Ask', 'Retry', 0]` is field `Retry/0` of state `Ask`, however deep it lies. */
const placeOf = (path: readonly PropertyKey[]): Pick<Problem, 'state' | 'field'> => {
  const at = path.lastIndexOf('States');
  const field = path.slice(at < 0 ? 0 : at + 2).join('/') || 'Type';
  return at < 0 || path[at + 1] === undefined ? { field } : { state: String(path[at + 1]), field };
};

type Issue = NonNullable<ReturnType<typeof Definition.safeParse>['error']>['issues'][number];

const problemsOf = (issue: Issue): readonly Problem[] => {
  if (issue.code !== 'unrecognized_keys') return [{ ...placeOf(issue.path), problem: issue.message }];
  return issue.keys.map((key) => ({
    ...placeOf([...issue.path, key]),
    problem: 'the engine does not know this field',
  }));
};

/**
 * Reads a definition in the Amazon States Language (JSONata only). With `operations`, each placeholder must be one of
 * them; without, an unknown one fails when it is invoked.
 * @throws {MachineRefused} when it uses anything that the engine does not know
 */
export const loadMachine = (source: MachineSource, operations?: ReadonlySet<string>): Machine => {
  const parsed = Definition.safeParse(parse(source));
  if (!parsed.success) throw new MachineRefused(source.name, parsed.error.issues.flatMap(problemsOf));
  const { StartAt, States } = parsed.data;
  const unknown = statesIn(parsed.data).flatMap(([state, task]): readonly Problem[] =>
    task.Type !== 'Task' || !operations || operations.has(operationOf(task))
      ? []
      : [{ state, field: 'Arguments/FunctionName', problem: `no operation "${operationOf(task)}" is registered` }],
  );
  const problems = [...checkGraph(parsed.data), ...checkExpressions(parsed.data), ...unknown];
  if (problems.length > 0) throw new MachineRefused(source.name, problems);
  return { name: source.name, StartAt, States };
};
