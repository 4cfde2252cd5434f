import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type OperationId } from '../../../shared/contract/index.ts';
import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import { caseOf } from '../../support/small-office.ts';
import { ask } from './any-request.ts';
import { openAttackedOffice, snapshotOf } from './attacked-office.ts';
import { pathWords } from './full-case.ts';
import { aRequest } from './one-request.ts';

/** Who announces sees at once, also of themselves; everything else must tell nothing. */
const operations = (Object.keys(contract) as OperationId[]).filter((operation) => operation !== 'announceResults');

const openOffice = async (siti: Level, leaders: Level) => snapshotOf(await openAttackedOffice({ siti, leaders }));

let below: ReturnType<typeof snapshotOf>;
let sitiAbove: ReturnType<typeof snapshotOf>;
let leadersAbove: ReturnType<typeof snapshotOf>;

beforeAll(async () => {
  below = await openOffice('below', 'below');
  sitiAbove = await openOffice('above', 'below');
  leadersAbove = await openOffice('below', 'above');
});

const answer = async (operation: OperationId, { sub, unitId, about }: Asker, office: typeof below) => {
  const words = { ...pathWords, unitId, caseId: caseOf(about), employeeId: about, segmentId: 's1' };
  const request = aRequest(operation, words, { sub, agency_id: 'contoh' });
  const { statusCode: status, body } = await ask(operation, request, office.freshDeps());
  office.restore();
  return { status, body: JSON.parse(body) };
};

interface Asker {
  readonly sub: string;
  readonly about: string;
  readonly unitId: string;
}

const askers: readonly Asker[] = [
  { sub: 'siti', about: 'siti', unitId: 'layanan' },
  { sub: 'joko', about: 'siti', unitId: 'layanan' },
  { sub: 'tata', about: 'siti', unitId: 'layanan' },
  { sub: 'budi', about: 'budi', unitId: 'layanan' },
  { sub: 'wati', about: 'wati', unitId: 'dinas' },
];

describe.each(askers)('of the hidden rating of $about nothing is learnt by $sub', (asker) => {
  it.each(operations)('from %s', async (operation) => {
    const other = asker.about === 'siti' ? sitiAbove : leadersAbove;
    expect(await answer(operation, asker, other)).toEqual(await answer(operation, asker, below));
  });
});

describe('the two ratings', () => {
  it('differ for who may see them', async () => {
    const supervisor = { sub: 'budi', about: 'siti', unitId: 'layanan' };
    const [one, another] = [
      await answer('getResult', supervisor, below),
      await answer('getResult', supervisor, sitiAbove),
    ];
    expect(one.status).toBe(200);
    expect(another).not.toEqual(one);
  });
});
