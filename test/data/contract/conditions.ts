import { describe, expect, it } from 'vitest';
import type { Condition, Item, Key, Table, Write } from '../../../shared/ports/table.ts';
import { failuresOf, freshKey, freshPartition } from './fixtures.ts';

const writesOn = (key: Key, condition: Condition): readonly (readonly [string, Write])[] => [
  ['put', { put: { ...key, changed: true }, if: condition }],
  ['delete', { delete: key, if: condition }],
  ['check', { check: key, if: condition }],
  ['add', { add: key, amounts: { n: 1 }, if: condition }],
];

const kinds = ['put', 'delete', 'check', 'add'] as const;

const lostConditions: readonly (readonly [string, Condition, boolean])[] = [
  ['that it is absent', { absent: true }, true],
  ['that it is present', { present: true }, false],
  ['another version', { version: 2 }, true],
  ['a version of nothing', { version: 1 }, false],
  ['version zero of nothing', { version: 0 }, false],
];

const heldConditions: readonly (readonly [string, Condition, boolean])[] = [
  ['that it is absent', { absent: true }, false],
  ['that it is present', { present: true }, true],
  ['its version', { version: 1 }, true],
];

const storedUnless = async (table: Table, exists: boolean): Promise<{ key: Key; found: Item | undefined }> => {
  const key = freshKey();
  if (!exists) return { key, found: undefined };
  await table.transact([{ put: { ...key, n: 7, nested: { list: ['x', 1, null] } } }]);
  return { key, found: { ...key, n: 7, nested: { list: ['x', 1, null] }, version: 1 } };
};

export const conditionContract = (table: Table): void => {
  describe('when a write has a condition', () => {
    for (const kind of kinds) {
      it.each(lostConditions)(`${kind} loses when it asks %s`, async (_, condition, exists) => {
        const { key, found } = await storedUnless(table, exists);
        const write = new Map(writesOn(key, condition)).get(kind) as Write;
        expect(await failuresOf(table, [write])).toEqual([{ index: 0, found }]);
        expect(await table.get(key)).toEqual(found);
      });

      it.each(heldConditions)(`${kind} happens when it asks %s`, async (_, condition, exists) => {
        const { key, found } = await storedUnless(table, exists);
        const write = new Map(writesOn(key, condition)).get(kind) as Write;
        await table.transact([write]);
        const after = await table.get(key);
        const version = exists ? 2 : 1;
        if (kind === 'put') expect(after).toEqual({ ...key, changed: true, version });
        if (kind === 'delete') expect(after).toBeUndefined();
        if (kind === 'check') expect(after).toEqual(found);
        if (kind === 'add') expect(after).toEqual({ ...found, ...key, n: exists ? 8 : 1, version });
      });
    }

    it('names every write that lost, and what it met', async () => {
      const pk = freshPartition();
      await table.transact([{ put: { pk, sk: 'a', mine: 1 } }, { put: { pk, sk: 'b' } }]);
      const failures = await failuresOf(table, [
        { put: { pk, sk: 'a' }, if: { absent: true } },
        { put: { pk, sk: 'b' } },
        { check: { pk, sk: 'c' }, if: { present: true } },
        { put: { pk, sk: 'd' }, if: { absent: true } },
      ]);
      expect(failures).toEqual([
        { index: 0, found: { pk, sk: 'a', mine: 1, version: 1 } },
        { index: 2, found: undefined },
      ]);
    });

    it('lets one of many writers win a version', async () => {
      const key = freshKey();
      await table.transact([{ put: key }]);
      const attempts = Array.from({ length: 8 }, (_, writer) =>
        table.transact([{ put: { ...key, writer }, if: { version: 1 } }]),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.name] : []));
      expect(reasons).toEqual(Array.from({ length: 7 }, () => 'Conflict'));
      expect(await table.get(key)).toMatchObject({ version: 2 });
    });

    it('puts over what must be present, whatever its version', async () => {
      const key = freshKey();
      for (let count = 0; count < 3; count += 1) await table.transact([{ put: key }]);
      await table.transact([{ put: { ...key, last: true }, if: { present: true } }]);
      expect(await table.get(key)).toEqual({ ...key, last: true, version: 4 });
    });
  });
};
