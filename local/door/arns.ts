import { DoorError } from './door-error.ts';

const prefix = 'arn:aws:states:local:000000000000';
const name = '([0-9A-Za-z_-]{1,80})';
const machineShape = new RegExp(`^${prefix}:stateMachine:${name}$`);
const executionShape = new RegExp(`^${prefix}:execution:${name}:${name}$`);

/** Nobody assumes a role here; Amazon's clients want to read one. */
export const noRole = 'arn:aws:iam::000000000000:role/none';

/** Which execution of which machine. */
export interface ExecutionName {
  readonly machine: string;
  readonly name: string;
}

export const machineArn = (machine: string): string => `${prefix}:stateMachine:${machine}`;

export const executionArn = ({ machine, name }: ExecutionName): string => `${prefix}:execution:${machine}:${name}`;

const refuse = (arn: string, example: string): never => {
  throw new DoorError('InvalidArn', `Invalid Arn: '${arn}'. Here they look like ${example}`);
};

/** @throws {DoorError} InvalidArn */
export const machineOf = (arn: string): string =>
  machineShape.exec(arn)?.[1] ?? refuse(arn, machineArn('target-approval'));

/** @throws {DoorError} InvalidArn */
export const executionOf = (arn: string): ExecutionName => {
  const [, machine, execution] = executionShape.exec(arn) ?? [];
  if (machine !== undefined && execution !== undefined) return { machine, name: execution };
  return refuse(arn, executionArn({ machine: 'target-approval', name: 'some-execution' }));
};
