import { fileURLToPath } from 'node:url';
import { readMachines } from '../local/engine/machine/read-machines.ts';

interface RawState {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Branches?: readonly RawGraph[];
  readonly ItemProcessor?: RawGraph;
}

interface RawGraph {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, RawState>>;
}

interface RawMachine extends RawGraph {
  readonly Comment: string;
}

/** The words that a condition compares with; the condition itself where it compares with none. */
const labelOf = (condition: string): string => {
  const words = [...condition.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  return words.length > 0 ? words.join(', ') : condition.replace(/^\{%\s*|\s*%\}$/g, '').replaceAll('$', '');
};

const waysOf = (state: RawState): readonly (readonly [next: string, label: string])[] => [
  ...(state.Next === undefined ? [] : [[state.Next, ''] as const]),
  ...(state.Choices ?? []).map(({ Condition, Next }) => [Next, labelOf(Condition)] as const),
  ...(state.Default === undefined ? [] : [[state.Default, 'otherwise'] as const]),
  ...(state.Catch ?? []).map(
    ({ ErrorEquals, Next }) => [Next, ErrorEquals.join(', ').replace('States.Timeout', 'time is up')] as const,
  ),
];

/** Names of states have spaces, so that each gets a short name, in the order of the file. */
const namesIn = (graph: RawGraph): readonly string[] =>
  Object.entries(graph.States).flatMap(([name, state]) => [name, ...innerOf(state).flatMap(namesIn)]);

const innerOf = (state: RawState): readonly RawGraph[] => [
  ...(state.Branches ?? []),
  ...(state.ItemProcessor ? [state.ItemProcessor] : []),
];

const linesOf = (graph: RawGraph, short: ReadonlyMap<string, string>, indent: string): readonly string[] => {
  const lines = [`${indent}[*] --> ${short.get(graph.StartAt)}`];
  for (const [name, state] of Object.entries(graph.States)) {
    const inner = innerOf(state);
    const own = `${indent}state "${name}" as ${short.get(name)}`;
    if (inner.length === 0) lines.push(own);
    else
      lines.push(
        `${own} {`,
        ...inner.flatMap((graphInside) => linesOf(graphInside, short, `${indent}  `)),
        `${indent}}`,
      );
    for (const [next, label] of waysOf(state))
      lines.push(`${indent}${short.get(name)} --> ${short.get(next)}${label === '' ? '' : ` : ${label}`}`);
    if (['Succeed', 'Fail'].includes(state.Type) || state.End) lines.push(`${indent}${short.get(name)} --> [*]`);
  }
  return lines;
};

const sectionOf = ({ name, text }: { readonly name: string; readonly text: string }): string => {
  const machine: RawMachine = JSON.parse(text);
  const short = new Map(namesIn(machine).map((state, index) => [state, `s${index + 1}`]));
  const lines = ['stateDiagram-v2', ...linesOf(machine, short, '  ')];
  return [`## [${name}](${name}.asl.json)`, machine.Comment, `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``].join('\n\n');
};

const introduction = `# State machines

Generated from the files beside it by \`npm run generate\`.

A machine waits and drives; it holds no rule and no truth. Every wait has the same four states. It opens a task
(\`openTask\`), waits with a token until the next instant that the domain computed (\`holdTask\`), looks at the task again
(\`settleTask\`, which reminds, escalates or lets lapse what is due), and asks what the task has come to. An answer and a
moved deadline end the wait early; a time-out leads to the same look. Once it is no longer open, the outcome of the task
says where to go. An outcome that a machine does not know fails the execution, and an alarm tells.

| rule of these files | why |
|---|---|
| JSONata, and only the fields that \`local/engine/machine/schema.ts\` lists | the same file runs on one machine and on AWS |
| \`\${operation}\` is the only placeholder | it is the name of the step that is invoked |
| the input is handed on unchanged; answers are kept in variables | every \`Catch\` keeps the ids of the case |
| one \`Retry\`, the same everywhere, for faults of Lambda itself | an error of ours is not hidden by trying again |
| a \`Choice\` compares one field with words | rules are in \`shared/domain\` |`;

/** The content of `workflows/README.md`: what the machines are, and a diagram of each. */
export const workflowDiagrams = (): string => {
  const sources = readMachines(fileURLToPath(new URL('../workflows', import.meta.url)));
  return `${[introduction, ...sources.map(sectionOf)].join('\n\n')}\n`;
};
