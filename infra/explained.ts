import { Stack, Validations } from 'aws-cdk-lib';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { IConstruct } from 'constructs';

/**
 * Says why what AWS Solutions finds in a construct is right as it is.
 * @param rule such as `SQS3`
 * @param because the reason, which stands in the report of the synthesis
 */
export const explain = (construct: IConstruct, rule: string, because: string): void =>
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason: because });

/** Says why a policy under the construct names a resource with a wildcard. */
export const explainWildcard = (construct: IConstruct, resource: string, because: string): void =>
  explain(construct, `IAM5[Resource::${flattenCfnReference(Stack.of(construct).resolve(resource))}]`, because);
