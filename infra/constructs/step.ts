import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

/** A function that state machines call. A phase acts on many people in one call, so it may take a minute. */
export class Step extends HouseFunction {
  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id, { timeout: Duration.minutes(1), ...props });
  }
}
