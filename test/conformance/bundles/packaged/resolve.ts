import type { Assembly, Stack } from './assembly.ts';

const account = '000000000000';

type Intrinsic = Readonly<Record<string, unknown>>;

/** The last name of a construct's path that says what it is: `…/appeal/Machine/Resource` is `appeal`. */
export const nameOf = (stack: Stack, logicalId: string): string => {
  const path = stack.resources[logicalId]?.Metadata?.['aws:cdk:path'];
  return typeof path === 'string' ? (path.split('/').at(-3) ?? logicalId) : logicalId;
};

const arnOf = (stack: Stack, logicalId: string): string => {
  const { region } = stack;
  const name = nameOf(stack, logicalId);
  switch (stack.resources[logicalId]?.Type) {
    case 'AWS::Lambda::Function':
      return `arn:aws:lambda:${region}:${account}:function:${name}`;
    case 'AWS::StepFunctions::StateMachine':
      return `arn:aws:states:${region}:${account}:stateMachine:${name}`;
    case 'AWS::DynamoDB::Table':
      return `arn:aws:dynamodb:${region}:${account}:table/${logicalId}`;
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${logicalId.toLowerCase()}`;
    default:
      return `arn:aws:other:${region}:${account}:${logicalId}`;
  }
};

const pseudo = (name: string, { region }: Stack): string | undefined =>
  ({ 'AWS::Region': region, 'AWS::AccountId': account, 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' })[
    name
  ];

/** What CloudFormation would give for `Ref`: mostly a name, of a machine its ARN. */
const refOf = (stack: Stack, logicalId: string): string => {
  const type = stack.resources[logicalId]?.Type;
  if (type === 'AWS::StepFunctions::StateMachine') return arnOf(stack, logicalId);
  if (type === 'AWS::S3::Bucket') return logicalId.toLowerCase();
  return type === undefined ? (pseudo(logicalId, stack) ?? logicalId) : logicalId;
};

const attributeOf = (stack: Stack, logicalId: string, attribute: string): string => {
  if (attribute === 'Arn') return arnOf(stack, logicalId);
  if (attribute === 'StreamArn') return `${arnOf(stack, logicalId)}/stream/latest`;
  if (attribute === 'Name') return nameOf(stack, logicalId);
  return `${logicalId}.${attribute}`;
};

const isIntrinsic = (value: unknown): value is Intrinsic =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));

/**
 * The values of a template on a made-up account, as far as its functions, policies and routes need them.
 * @throws {Error} for an intrinsic function that it doesn't know
 */
export const resolverOf = ({ stacks }: Pick<Assembly, 'stacks'>) => {
  const importOf = (name: string): unknown => {
    for (const stack of stacks) if (stack.exports.has(name)) return resolve(stack.exports.get(name), stack);
    throw new Error(`import ${name}: no stack exports it`);
  };
  const intrinsic = (value: Intrinsic, stack: Stack): unknown => {
    const [[kind, given] = ['', undefined]] = Object.entries(value);
    const known = resolve(given, stack);
    if (kind === 'Ref') return refOf(stack, String(given));
    if (kind === 'Fn::ImportValue') return importOf(String(known));
    if (kind === 'Fn::GetAtt') return attributeOf(stack, ...(given as [string, string]));
    if (kind === 'Fn::Sub') return String(given).replace(/\$\{([\w:]+)\}/g, (_, name: string) => refOf(stack, name));
    if (kind === 'Fn::Join') {
      const [separator, parts] = known as [string, readonly string[]];
      return parts.join(separator);
    }
    throw new Error(`${kind}: not known here`);
  };
  const resolve = (value: unknown, stack: Stack): unknown => {
    if (Array.isArray(value)) return value.map((one) => resolve(one, stack));
    if (typeof value !== 'object' || value === null) return value;
    if (isIntrinsic(value)) return intrinsic(value, stack);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolve(one, stack)]));
  };
  return resolve;
};
