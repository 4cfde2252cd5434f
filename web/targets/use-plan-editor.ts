import { useCallback, useRef, useState } from 'react';
import type { Plan, PlanContent } from '../../shared/domain/targets/plan.ts';
import { useApp, useMe } from '../app/context.ts';
import { ProblemError } from '../problem-error.ts';
import { draftStore } from '../ui/draft-store.ts';
import { contentOf, sendable } from './edit-plan.ts';
import { isSamePlan, type Side } from './merge-plans.ts';
import { type Draft, draftKey, openingOf } from './plan-draft.ts';

/** Where what was typed is now. */
export type Kept =
  | { readonly where: 'server' }
  | { readonly where: 'device'; readonly at: string; readonly restored: boolean }
  | { readonly where: 'nowhere' };

interface State {
  readonly content: PlanContent;
  readonly base: PlanContent;
  readonly version: number;
  readonly kept: Kept;
  /** The newer version of the server, while the person must choose. */
  readonly newer: Plan | undefined;
}

const firstState = (plan: Plan, draft: Draft | undefined): State => {
  const opening = openingOf(plan, draft);
  const fresh = { base: contentOf(plan), version: plan.version, newer: undefined };
  if (opening.kind === 'server') return { ...fresh, content: opening.content, kept: { where: 'server' } };
  if (opening.kind === 'draft') {
    return { ...fresh, content: opening.content, kept: { where: 'device', at: opening.savedAt, restored: true } };
  }
  const { content, base, baseVersion, savedAt } = opening.draft;
  return { content, base, version: baseVersion, kept: { where: 'device', at: savedAt, restored: true }, newer: plan };
};

/** The newer version that an answer to a lost race brings. */
const newerIn = (error: unknown): Plan | undefined =>
  error instanceof ProblemError && error.code === 'changed-since-read' ? (error.problem.current as Plan) : undefined;

/** Thrown when the person must first choose between two versions. */
export class ChangedElsewhere extends Error {}

/** The state of the form; every change of the content is written to this device. */
const useKept = (plan: Plan, draft: Draft | undefined, key: string) => {
  const [state, setState] = useState(() => firstState(plan, draft));
  const latest = useRef(state);
  const put = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);
  const keep = useCallback(
    async (content: PlanContent, { base, version }: Pick<State, 'base' | 'version'>) => {
      const at = new Date().toISOString();
      const written = draftStore.write(key, { content, base, baseVersion: version, savedAt: at } satisfies Draft);
      put({ ...latest.current, content, base, version, kept: { where: 'device', at, restored: false } });
      if (!(await written)) put({ ...latest.current, kept: { where: 'nowhere' } });
    },
    [key, put],
  );
  return { state, latest, put, keep };
};

/** The draft being edited: kept on this device with every change, on the server when asked, merged after a lost race. */
export const usePlanEditor = (plan: Plan, draft: Draft | undefined) => {
  const { client } = useApp();
  const { employee } = useMe();
  const key = draftKey(employee.employeeId, plan);
  const { state, latest, put, keep } = useKept(plan, draft, key);

  const settle = async (saved: Plan, sent: PlanContent): Promise<void> => {
    const base = contentOf(saved);
    const { version } = saved;
    // Whoever typed on meanwhile keeps that, on the newer version.
    if (latest.current.content !== sent) return keep(latest.current.content, { base, version });
    await draftStore.remove(key);
    put({ content: base, base, version, kept: { where: 'server' }, newer: undefined });
  };

  /** @throws {ChangedElsewhere} after a lost race, with the choice then on the page */
  const save = async (idempotencyKey: string): Promise<number> => {
    const { content, base, version } = latest.current;
    if (isSamePlan(sendable(content), base) && version > 0) return version;
    const { caseId, segmentId } = plan;
    try {
      const call = { caseId, segmentId, body: sendable(content), ifMatch: version, idempotencyKey };
      const { body } = await client.saveTargets(call);
      await settle(body, content);
      return body.version;
    } catch (error) {
      const newer = newerIn(error);
      if (newer === undefined) throw error;
      put({ ...latest.current, newer });
      throw new ChangedElsewhere('the plan was changed elsewhere');
    }
  };

  const resolve = (content: PlanContent): void => {
    const { newer } = latest.current;
    if (newer === undefined) return;
    put({ ...latest.current, newer: undefined });
    void keep(content, { base: contentOf(newer), version: newer.version });
  };

  const edit = (change: (content: PlanContent) => PlanContent): void =>
    void keep(change(latest.current.content), latest.current);

  return { state, edit, save, resolve };
};

export type Choices = Readonly<Record<string, Side>>;
