import { z } from 'zod';
import { Conflict } from '../../../shared/ports/table.ts';
import { payloadLimit } from '../../engine/interpret/state-error.ts';
import { statesIn } from '../../engine/machine/check-graph.ts';
import { loadMachine, type MachineSource } from '../../engine/machine/load-machine.ts';
import { operationOf } from '../../engine/machine/machine.ts';
import { MachineRefused } from '../../engine/machine/problem.ts';
import { machineArn, machineOf, noRole } from '../arns.ts';
import { DoorError } from '../door-error.ts';
import type { MadeMachine } from '../made-machines.ts';
import { agencyOf, changing, type DoorEffects, looking, secondsOf } from '../operation.ts';
import { pageFields, pageOf } from '../paging.ts';
import { holdsNip } from '../without-nip.ts';

/**
 * An operation for the operator's machines alone: it does nothing. As a Task that waits for a token, it waits for the
 * operator, who finds the token in the history.
 */
export const askOperator = 'askOperator';

/** What the operator's machines may name: whatever takes only what the rules say is due, so that nobody is decided for. */
const allowedOperations = [askOperator, 'settlePhase', 'settleTask'];

/** @throws {DoorError} InvalidName */
export const checkName = (name: string): void => {
  if (!/^[0-9A-Za-z_-]{1,80}$/.test(name))
    throw new DoorError('InvalidName', `Invalid Name: '${name}'. Want 1 to 80 of 0-9 A-Z a-z - _`);
  if (holdsNip(name)) throw new DoorError('InvalidName', 'Invalid Name: it holds an NIP, and names reach logs.');
};

const checkOperations = (source: MachineSource): void => {
  const problems = statesIn(loadMachine(source)).flatMap(([state, task]) => {
    if (task.Type !== 'Task' || allowedOperations.includes(operationOf(task))) return [];
    const problem = `a machine of the operator may name ${allowedOperations.join(', ')} and no other operation`;
    return [{ state, field: 'Arguments/FunctionName', problem }];
  });
  if (problems.length > 0) throw new MachineRefused(source.name, problems);
};

const checkDefinition = (source: MachineSource): void => {
  const size = Buffer.byteLength(source.text);
  if (size > payloadLimit)
    throw new DoorError('InvalidDefinition', `the definition has ${size} bytes; ${payloadLimit} are allowed`);
  try {
    checkOperations(source);
  } catch (error) {
    if (!(error instanceof MachineRefused)) throw error;
    throw new DoorError('InvalidDefinition', error.message);
  }
};

const created = ({ name, createdAt }: MadeMachine) => ({
  stateMachineArn: machineArn(name),
  creationDate: secondsOf(createdAt),
});

const taken = (name: string, whose: string): DoorError =>
  new DoorError('StateMachineAlreadyExists', `State Machine Already Exists: '${machineArn(name)}' ${whose}`);

const isKnown = (name: string, { engine }: DoorEffects): boolean =>
  engine.machines().some((source) => source.name === name) ||
  engine.list({ machine: name, limit: 1 }).executions.length > 0;

/** @throws {DoorError} StateMachineDoesNotExist when there is neither the machine nor an execution of it */
export const checkMachine = (name: string, effects: DoorEffects): void => {
  if (!isKnown(name, effects))
    throw new DoorError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn(name)}'`);
};

/** Makes a machine of the operator's own. Asked again with the same definition, it changes nothing. */
export const createStateMachine = changing(
  {
    name: z.string().max(1_000),
    definition: z.string(),
    roleArn: z.string().max(256).default(noRole),
    type: z.string().default('STANDARD'),
  },
  ({ name }, effects) => {
    checkName(name);
    return { agencyId: agencyOf(undefined, effects), arn: machineArn(name) };
  },
  async ({ name, definition, roleArn, type }, effects) => {
    const { made } = effects;
    if (type !== 'STANDARD') throw new DoorError('StateMachineTypeNotSupported', 'Only STANDARD machines run here.');
    const before = made.get(name);
    if (before?.definition === definition) return created(before);
    if (before) throw taken(name, 'has another definition.');
    // Also one that the product had and whose executions are still there: their tokens stay out of reach.
    if (isKnown(name, effects)) throw taken(name, 'belongs to the product.');
    checkDefinition({ name, text: definition });
    try {
      return created(await made.add({ name, definition, roleArn }));
    } catch (error) {
      throw error instanceof Conflict ? taken(name, 'was made at the same time.') : error;
    }
  },
);

export const listStateMachines = looking(pageFields, (request, { engine, made, openedAt }) => {
  const names = engine.machines().map(({ name }) => name);
  const { items, nextToken } = pageOf(names.sort(), 'machines', request);
  const stateMachines = items.map((name) => ({
    stateMachineArn: machineArn(name),
    name,
    type: 'STANDARD',
    creationDate: secondsOf(made.get(name)?.createdAt ?? openedAt),
  }));
  return { stateMachines, nextToken };
});

export const describeStateMachine = looking({ stateMachineArn: z.string() }, (request, { engine, made, openedAt }) => {
  const name = machineOf(request.stateMachineArn);
  const source = engine.machines().find((one) => one.name === name);
  if (!source)
    throw new DoorError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${request.stateMachineArn}'`);
  const own = made.get(name);
  return {
    stateMachineArn: request.stateMachineArn,
    name,
    status: 'ACTIVE',
    definition: source.text,
    roleArn: own?.roleArn ?? noRole,
    type: 'STANDARD',
    creationDate: secondsOf(own?.createdAt ?? openedAt),
    description: own ? 'Made by the operator.' : 'Belongs to the product.',
  };
});
