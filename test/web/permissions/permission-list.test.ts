import { describe, expect, it } from 'vitest';
import { permissions } from '../../../shared/domain/permissions.ts';
import { operationNames } from '../../../web/permissions/operation-names.ts';
import { linesOf } from '../../../web/permissions/permission-list.ts';

const everyName = Object.values(operationNames).flatMap((names) => Object.keys(names));

describe('the page of permissions', () => {
  it('has words in both languages for everything that is permitted', () => {
    const inWords = Object.values(operationNames).flatMap((names) =>
      Object.entries(names).flatMap(([operation, { id, en }]) => (id.length > 4 && en.length > 4 ? [operation] : [])),
    );
    expect(inWords.sort()).toEqual(Object.keys(permissions).sort());
  });

  it('says who may approve a plan, and that nobody approves their own', () => {
    const [line] = linesOf(['approveTargets'], undefined);
    expect(line?.allow).toContain('segment-supervisor');
    expect(line?.deny).toEqual(['self']);
  });

  it('lists what one relation may do', () => {
    const ofEmployee = linesOf(everyName, 'self').map(({ operation }) => operation);
    expect(ofEmployee).toContain('saveTargets');
    expect(ofEmployee).not.toContain('approveTargets');
    expect(ofEmployee).not.toContain('openCycle');
  });

  it('leaves out what is public', () => {
    expect(linesOf(['getHealth'], undefined)).toEqual([]);
  });
});
