import type { Table, Write } from '../ports/table.ts';
import { create, documentOf } from './document.ts';
import { keys } from './keys.ts';

/** An export that somebody asked for and that was recorded: what its pages may hold. */
export interface CaseExport {
  readonly exportId: string;
  readonly cycleId: string;
  readonly unitId?: string;
  readonly columns: readonly string[];
  readonly openedAt: string;
  readonly expiresAt: string;
}

/** The exports of one person; nobody else can read on with them. */
export const exports = (table: Table, agencyId: string) => ({
  export: async (actorId: string, exportId: string) =>
    documentOf<CaseExport>(await table.get(keys.export(agencyId, actorId, exportId))),
});

export const saveExport = (agencyId: string, actorId: string, one: CaseExport): Write =>
  create(one, {
    key: keys.export(agencyId, actorId, one.exportId),
    expiresAt: Math.floor(Date.parse(one.expiresAt) / 1000),
  });
