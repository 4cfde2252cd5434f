import { clear, createStore, get, set, type UseStore, values } from 'idb-keyval';
import type { Me } from '../app/context.ts';
import type { LoadedPlan } from '../targets/load-plan.ts';
import { isFresh } from './copy-age.ts';

/** What a person's own plan looked like when it was last read here. */
export interface KeptPlan {
  readonly me: Me;
  readonly loaded: Omit<LoadedPlan, 'draft' | 'keptAt'>;
  /** An instant in UTC. */
  readonly keptAt: string;
}

let opened: UseStore | undefined;
const copies = (): UseStore => {
  opened ??= createStore('capaian-offline', 'plans');
  return opened;
};

const nameOf = (caseId: string, segmentId: string): string => `${caseId} ${segmentId}`;

const all = async (): Promise<readonly KeptPlan[]> => {
  try {
    return await values<KeptPlan>(copies());
  } catch {
    return [];
  }
};

const removeAll = async (): Promise<void> => {
  try {
    await clear(copies());
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
};

/**
 * Copies of the own plans of the person who last signed in on this device: all that the API says and that is kept. They
 * let a plan be read and drafted after a start without a network. Another person's sign-in and signing out remove them;
 * after fourteen days they are not shown any more.
 */
export const keptCopies = {
  keep: async (copy: KeptPlan): Promise<void> => {
    const { caseId, segmentId } = copy.loaded.plan;
    const others = (await all()).some(({ me }) => me.employee.employeeId !== copy.me.employee.employeeId);
    if (others) await removeAll();
    await set(nameOf(caseId, segmentId), copy, copies()).catch(() => undefined);
  },
  read: async (caseId: string, segmentId: string): Promise<KeptPlan | undefined> => {
    const found = await get<KeptPlan>(nameOf(caseId, segmentId), copies()).catch(() => undefined);
    return found !== undefined && isFresh(found.keptAt, Date.now()) ? found : undefined;
  },
  all: async (): Promise<readonly KeptPlan[]> => (await all()).filter(({ keptAt }) => isFresh(keptAt, Date.now())),
  /** Once somebody has signed in: what another person left is removed. */
  keepOnlyOf: async (employeeId: string): Promise<void> => {
    if ((await all()).some(({ me }) => me.employee.employeeId !== employeeId)) await removeAll();
  },
  clear: removeAll,
};
