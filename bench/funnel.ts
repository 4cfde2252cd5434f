import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { getMachine } from '../functions/console/get-machine.ts';
import { getOverview } from '../functions/console/get-overview.ts';
import { listCases } from '../functions/console/list-cases.ts';
import { listOpenTasks } from '../functions/console/list-open-tasks.ts';
import type { Dependencies } from '../functions/dependencies.ts';
import type { Endpoint } from '../functions/endpoint.ts';
import { openSqliteTable } from '../local/sqlite-table.ts';
import { contract } from '../shared/contract/index.ts';
import { countsOf } from '../shared/data/counts.ts';
import { partitions } from '../shared/data/keys.ts';
import { attributeBytes } from '../shared/data/table/item-size.ts';
import type { Table } from '../shared/ports/table.ts';
import { benchDependencies } from './bench-dependencies.ts';
import { agencyId, cycleId, hrId, now, units, writeLargeOffice } from './large-office.ts';
import { type Timing, timeAsync } from './measure.ts';

export interface FunnelFigures {
  readonly people: number;
  readonly units: number;
  readonly timings: Readonly<Record<string, Timing>>;
  /** Of the answers, as JSON, without compression. */
  readonly bytes: Readonly<Record<string, number>>;
  /** What DynamoDB would read for one funnel: items, bytes, pages of 1 MB, and read units at half consistency. */
  readonly dynamo: {
    readonly items: number;
    readonly bytes: number;
    readonly pages: number;
    readonly readUnits: number;
  };
}

type Asked = Readonly<Record<string, string>>;

/** Asks an operation as HR, through its Lambda handler, and gives the body as it would be sent. */
const ask = async (
  endpoint: Endpoint,
  deps: Dependencies,
  { params = {}, query = {} }: { params?: Asked; query?: Asked },
) => {
  const { method, path } = contract[endpoint.operation];
  const event = {
    routeKey: `${method} ${path}`,
    headers: {},
    pathParameters: { cycleId, ...params },
    queryStringParameters: query,
    requestContext: {
      http: { method, path },
      authorizer: { jwt: { claims: { sub: hrId, agency_id: agencyId }, scopes: [] } },
    },
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const { statusCode, body } = await endpoint.bind(deps)(event, { functionName: 'bench' } as Context);
  if (statusCode !== 200) throw new Error(`${endpoint.operation}: ${statusCode} ${body}`);
  return body;
};

const readOf = async (table: Table): Promise<FunnelFigures['dynamo']> => {
  let [items, bytes] = [0, 0];
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk: partitions.counts(agencyId, cycleId), ...(cursor ? { cursor } : {}) });
    items += page.items.length;
    bytes += page.items.reduce((sum, item) => sum + attributeBytes(item), 0);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { items, bytes, pages: Math.ceil(bytes / 2 ** 20), readUnits: Math.ceil(bytes / 4096) / 2 };
};

/** What the console asks of an agency of 100,000 people in 2,000 units. */
export const benchFunnel = async (): Promise<FunnelFigures> => {
  const table = openSqliteTable(':memory:');
  await writeLargeOffice(table);
  const deps = benchDependencies(table, { now });
  const questions: Readonly<Record<string, () => Promise<string>>> = {
    'the funnel of the agency': () => ask(getOverview, deps, {}),
    'the funnel of one branch': () => ask(getOverview, deps, { query: { unitId: 'b0' } }),
    'a machine with who stands where': () => ask(getMachine, deps, { params: { machine: 'target-approval' } }),
    'the 100 oldest late tasks': () => ask(listOpenTasks, deps, { query: { late: 'true' } }),
    '1,000 rows of the table of cases': () => ask(listCases, deps, { query: { unitId: 'b0', limit: '1000' } }),
  };
  const timings: Record<string, Timing> = {};
  const bytes: Record<string, number> = {};
  for (const [name, question] of Object.entries(questions)) {
    bytes[name] = Buffer.byteLength(await question());
    timings[name] = await timeAsync(question, 7);
  }
  const people = (await countsOf(table, agencyId, cycleId)).reduce((sum, one) => sum + one.cases, 0);
  const dynamo = await readOf(table);
  table.close();
  return { people, units: units.length, timings, bytes, dynamo };
};
