import { describe, expect, it } from 'vitest';
import { endpoints } from '../../functions/endpoints.ts';
import { contract } from '../../shared/contract/index.ts';
import { permissions } from '../../shared/domain/permissions.ts';

describe('every operation of the contract', () => {
  it('has the endpoint of its name, and no endpoint is beside them', () => {
    const answered = Object.entries(endpoints).map(([id, { operation }]) => [id, operation]);
    expect(answered.sort()).toEqual(
      Object.keys(contract)
        .sort()
        .map((id) => [id, id]),
    );
  });

  it('is in the permission table', () => {
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(contract).sort());
  });
});
