import { keys } from '../../../../shared/data/keys.ts';
import type { Access } from './access.ts';
import type { Asked, Reply } from './cloud.ts';

interface Keyed {
  readonly TableName: string;
  readonly Item?: { readonly sk?: { readonly S: string } };
}

type TransactItem = Readonly<Partial<Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', Keyed>>>;

interface Request {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly TransactItems?: readonly TransactItem[];
  readonly RequestItems?: Readonly<Record<string, unknown>>;
}

const permissionOf = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const partsOf = ({ TransactItems = [] }: Request): readonly (readonly [keyof typeof permissionOf, Keyed])[] =>
  TransactItems.flatMap((item) => Object.entries(item) as [keyof typeof permissionOf, Keyed][]);

/** What a request needs permissions for: action and table, with the index that is asked. */
const needsOf = (operation: string, request: Request): readonly (readonly [action: string, place: string])[] => {
  if (operation === 'TransactWriteItems') {
    return partsOf(request).map(([kind, { TableName }]) => [permissionOf[kind], TableName]);
  }
  if (operation === 'BatchGetItem') return Object.keys(request.RequestItems ?? {}).map((table) => [operation, table]);
  const { TableName = '', IndexName } = request;
  return [[operation, IndexName === undefined ? TableName : `${TableName}/index/${IndexName}`]];
};

/** `out#`: the beginning of the sort key of every row of the outbox. */
const outbox = keys.outbox('agency', 'journal', 1).sk.replace(/#.*/, '#');

export interface Counts {
  /** Items that were put, changed or deleted. */
  readonly written: number;
  /** Of them, new rows of the outbox. */
  readonly outboxRows: number;
}

export interface DynamodbOptions {
  /** DynamoDB Local. */
  readonly address: string;
  readonly tableArn: string;
  readonly access: Access;
}

/** Passes requests on to DynamoDB Local if the role may make them, and counts what they write. */
export const openDynamodb = ({ address, tableArn, access }: DynamodbOptions) => {
  let counts: Counts = { written: 0, outboxRows: 0 };
  const count = (operation: string, request: Request): void => {
    const written = partsOf(request).filter(([kind]) => kind !== 'ConditionCheck');
    const rows = written.filter(([kind, { Item }]) => kind === 'Put' && Item?.sk?.S.startsWith(outbox));
    const single = ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation) ? 1 : 0;
    counts = { written: counts.written + written.length + single, outboxRows: counts.outboxRows + rows.length };
  };
  const pass = async ({ headers, body }: Asked): Promise<Reply> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': String(headers['x-amz-target']),
        // Each key has tables of its own there.
        authorization: localAuthorization,
      },
      body,
    });
    const type = response.headers.get('content-type') ?? 'application/x-amz-json-1.0';
    return { status: response.status, headers: { 'content-type': type }, body: await response.text() };
  };
  return {
    counts: () => counts,
    answer: async (asked: Asked): Promise<Reply> => {
      const operation = String(asked.headers['x-amz-target']).split('.')[1] ?? '';
      const request = JSON.parse(asked.body.toString('utf8')) as Request;
      for (const [action, place] of needsOf(operation, request)) {
        access.check(asked.role, `dynamodb:${action}`, tableArn.replace(/table\/.*/, `table/${place}`));
      }
      const reply = await pass(asked);
      if (reply.status === 200) count(operation, request);
      return reply;
    },
  };
};

/** DynamoDB Local looks at the key and the region, not at the signature. */
export const localAuthorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
