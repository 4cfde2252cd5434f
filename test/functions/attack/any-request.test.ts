import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Operation } from '../../../shared/contract/define-operations.ts';
import { contract, type OperationId } from '../../../shared/contract/index.ts';
import { problem } from '../../../shared/contract/shapes/problem.ts';
import { cases } from '../../../shared/data/cases.ts';
import { notices } from '../../../shared/data/notices.ts';
import type { Words } from '../../contract/arbitrary/valid-value.ts';
import type { App } from '../../support/app.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';
import { type AnyRequest, anyRequest, ask } from './any-request.ts';
import { openAttackedOffice, openOtherAgency, secretOfSiti, snapshotOf, wordOfOtherAgency } from './attacked-office.ts';

const operations = Object.keys(contract) as OperationId[];

const people = [
  ...['siti', 'joko', 'budi', 'kepala', 'wati'].map((sub) => ({ sub, agency_id: 'contoh' })),
  { sub: 'joko', agency_id: 'seberang' },
  { sub: 'wati', agency_id: 'seberang' },
  { sub: 'nobody', agency_id: 'contoh' },
];

let app: App;
let words: Words;
let snapshot: ReturnType<typeof snapshotOf>;

const wordsOf = async (): Promise<Words> => {
  const stored = cases(app.table, app.agencyId);
  const files = await Promise.all(['siti', 'joko'].map((one) => stored.file(caseOf(one))));
  const inbox = (await notices(app.table, app.agencyId).inbox('siti')).items;
  const employeeId = ['siti', 'joko', 'budi', 'kepala', 'wati', 'lama', 'ganti'];
  return {
    employeeId,
    supervisorId: employeeId,
    holderId: employeeId,
    ownerId: employeeId,
    unitId: ['layanan', 'dinas'],
    cycleId: [cycleId],
    caseId: ['siti', 'joko', 'budi'].map(caseOf),
    segmentId: ['s1', 's2'],
    month: ['2026-06', '2026-12'],
    period: ['2026-Q1', '2026-Q4'],
    schemeId: ['permenpanrb-6-2022', 'pp-30-2019-weighted'],
    objectiveId: ['o1', 'o2'],
    indicatorId: ['i1', 'i2'],
    taskId: files.flatMap((file) => file?.tasks.map(({ taskId }) => taskId) ?? []),
    noticeId: inbox.map(({ noticeId }) => noticeId),
    name: ['Siti', 'Joko C'],
    nipTail: ['1903', '1804'],
  };
};

beforeAll(async () => {
  app = await openAttackedOffice();
  await openOtherAgency(app);
  words = await wordsOf();
  snapshot = snapshotOf(app);
});

const isNipVisible = (operation: OperationId): boolean =>
  ['getMe', 'getEmployee', 'transferEmployee', 'importPeople'].includes(operation);

/** What nobody may read in an answer, unless they wrote it themselves. */
const leaksOf = (operation: OperationId, { who, ...request }: AnyRequest, text: string): readonly string[] => {
  const hidden = [
    ...(who.agency_id === 'seberang' ? ['Siti Contoh', 'Joko Contoh', 'Budi Contoh'] : [wordOfOtherAgency]),
    ...(who.sub === 'siti' ? [secretOfSiti] : []),
    ...(isNipVisible(operation) ? [] : ['198609262015']),
  ];
  return hidden.filter((word) => text.includes(word) && !JSON.stringify(request).includes(word));
};

const expectAnswer = (operation: OperationId, { status, body }: { status: number; body: unknown }): void => {
  const { responses }: Operation = contract[operation];
  const schema = responses[status] ?? problem;
  expect(schema.safeParse(body).error?.issues, `${status}`).toBeUndefined();
  if (schema === problem) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    const { code, errors } = body as z.output<typeof problem>;
    expect(errors[0]?.code).toBe(code);
  }
};

const tries = async (operation: OperationId, request: AnyRequest): Promise<void> => {
  const before = wholeTable(app);
  const { statusCode: status, body } = await ask(operation, request, snapshot.freshDeps());
  expectAnswer(operation, { status, body: JSON.parse(body) });
  expect(leaksOf(operation, request, body)).toEqual([]);
  if (status >= 300) expect(wholeTable(app)).toEqual(before);
  else snapshot.restore();
};

describe('any request to', () => {
  it.each(operations)('%s is answered by the contract, and changes nothing when refused', async (operation) => {
    const requests = anyRequest(operation, { words, people });
    const property = fc.asyncProperty(requests, (request) => tries(operation, request));
    await fc.assert(property, { seed: 30_2019, numRuns: 30 });
  });
});
