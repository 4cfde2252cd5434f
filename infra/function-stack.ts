import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { CodeOf } from './bundle.ts';
import type { DataStack } from './data-stack.ts';
import { environmentOf, type Resources } from './grants.ts';
import type { Permission } from './permissions.ts';
import type { Stage } from './stage.ts';

export interface FunctionStackProps extends StackProps {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly data: DataStack;
}

/** The rows of a permission table. */
export const entriesOf = <K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] =>
  (Object.keys(table) as K[]).map((name) => [name, table[name]] as const);

/** A stack of functions, each made by its row of a permission table. */
export abstract class FunctionStack extends Stack {
  protected readonly resources: Resources;
  private readonly props: FunctionStackProps;

  constructor(scope: Construct, id: string, props: FunctionStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    this.props = props;
    this.resources = { stack: this, stage, table: data.table, bucket: data.bucket, key: data.key };
  }

  /** What every function has, by its row. */
  protected functionProps(name: string, permission: Permission) {
    const { code, data, stage } = this.props;
    return {
      code: code(name),
      alarms: data.alarms,
      logDays: stage.logDays,
      ifItFails: permission.ifItFails,
      environment: environmentOf(permission, this.resources),
    };
  }
}
