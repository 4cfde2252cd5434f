import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type OperationId } from '../../../shared/contract/index.ts';
import { cases, saveCase } from '../../../shared/data/cases.ts';
import type { App } from '../../support/app.ts';
import { caseOf } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';
import { ask } from './any-request.ts';
import { openAttackedOffice, openOtherAgency, snapshotOf } from './attacked-office.ts';
import { pathWords, withFullCase } from './full-case.ts';
import { aRequest } from './one-request.ts';
import { colleagues, expected } from './permission-words.ts';

const operations = Object.keys(contract) as OperationId[];

let app: App;
let snapshot: ReturnType<typeof snapshotOf>;

beforeAll(async () => {
  app = await openAttackedOffice();
  await withFullCase(app);
  const one = await cases(app.table, app.agencyId).case(caseOf('siti'));
  if (one) await app.table.transact(saveCase({ ...one, reviewingOfficerId: 'ratna' }, one));
  await openOtherAgency(app);
  snapshot = snapshotOf(app);
});

const asks = async (operation: OperationId, sub: string, agencyId = 'contoh') => {
  const answer = await ask(
    operation,
    aRequest(operation, pathWords, { sub, agency_id: agencyId }),
    snapshot.freshDeps(),
  );
  snapshot.restore();
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
};

const ofPerson = new Set(['not-allowed', 'own-plan', 'own-rating', 'not-reviewing-officer', 'conflict-of-interest']);

/** The code by which somebody is refused for who they are; `may` for whatever else they are told. */
const outcomeOf = ({ status, body }: { status: number; body: { code?: string; errors?: { field?: string }[] } }) => {
  const isHidden = status === 404 && ['/noticeId', undefined].includes(body.errors?.[0]?.field);
  return status >= 400 && (ofPerson.has(body.code ?? '') || status === 401 || isHidden) ? body.code : 'may';
};

describe('everybody of the agency', () => {
  it.each(operations)('may %s as the rules of the office say', async (operation) => {
    const { may, instead = {} } = expected[operation];
    const said = Object.fromEntries(
      colleagues.map((who) => [who, may.split(' ').includes(who) ? 'may' : (instead[who] ?? 'not-allowed')]),
    );
    const found: [string, string | undefined][] = [];
    for (const who of colleagues) found.push([who, outcomeOf(await asks(operation, who))]);
    expect(Object.fromEntries(found)).toEqual(said);
  });
});

const isAboutSomebody = (operation: OperationId): boolean =>
  ['caseId', 'employeeId', 'taskId'].some((name) => Object.hasOwn(contract[operation].params.shape, name));

describe('another agency', () => {
  it.each(operations.filter(isAboutSomebody))('finds nobody of this one by %s', async (operation) => {
    for (const who of ['joko', 'wati']) {
      const { status, body } = await asks(operation, who, 'seberang');
      expect([status, body.code]).toEqual(status === 404 ? [404, 'not-found'] : [403, 'not-allowed']);
    }
  });
});

describe('somebody whom the agency does not know', () => {
  it.each(operations)('is not signed in for %s', async (operation) => {
    const before = wholeTable(app);
    const { status } = await asks(operation, 'nobody');
    expect(status).toBe(['getOpenApi', 'getHealth'].includes(operation) ? 200 : 401);
    expect(wholeTable(app)).toEqual(before);
  });
});
