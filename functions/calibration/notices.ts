import { cases } from '../../shared/data/cases.ts';
import type { CalibrationSession } from '../../shared/domain/calibration/calibration-session.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Actor } from '../actor.ts';
import { namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';
import type { NoticeDraft } from '../notify.ts';
import { fullName } from '../register.ts';
import { raterOf } from './rater-of.ts';

interface About {
  readonly actor: Actor;
  readonly cycle: Cycle;
  readonly unitName: string;
}

const toEach = (
  kind: 'calibration-opened' | 'calibration-closed',
  { session, to }: { readonly session: CalibrationSession; readonly to: readonly string[] },
  { actor, cycle, unitName }: About,
): readonly NoticeDraft[] => {
  const { sessionId, cycleId } = session;
  const facts = { actorName: fullName(actor), unitName, year: cycle.year };
  return to.map((one) => ({ kind, to: one, cycleId, sessionId, about: `${sessionId}~${one}`, facts }));
};

/** Tells the panel that its session is open. Whoever opened it knows. */
export const openedNotices = (session: CalibrationSession, about: About): readonly NoticeDraft[] =>
  toEach('calibration-opened', { session, to: session.panel.filter((one) => one !== about.actor.employeeId) }, about);

/** Whose rating was changed. Of the employee nothing is told before the announcement. */
const changedNotices = async (
  { cycleId, rulings }: CalibrationSession,
  { actor: { agencyId }, cycle }: About,
  deps: Dependencies,
): Promise<readonly NoticeDraft[]> => {
  const changed = rulings.filter(({ verdict }) => verdict === 'changed').map(({ caseId }) => caseId);
  const results = await cases(deps.table, agencyId).results(changed);
  const names = await namesOf(
    agencyId,
    results.map(({ employeeId }) => employeeId),
    deps,
  );
  return results.flatMap(({ caseId, employeeId, layers }) => {
    const rated = layers.findLast(({ kind }) => kind === 'supervisor');
    if (rated === undefined) return [];
    const facts = { subjectName: personRef(employeeId, names).name, year: cycle.year };
    return [{ kind: 'rating-calibrated', to: raterOf(rated), caseId, cycleId, facts } as const];
  });
};

/**
 * Tells the panel, whoever opened the session, and each supervisor whose rating was changed that it is closed. A member of
 * the panel who closes it is told too: it answers the notice that asked for it.
 */
export const closedNotices = async (
  session: CalibrationSession,
  about: About,
  deps: Dependencies,
): Promise<readonly NoticeDraft[]> => {
  const { panel, openedBy } = session;
  const to = [...new Set([...panel, ...(openedBy === about.actor.employeeId ? [] : [openedBy])])];
  return [...toEach('calibration-closed', { session, to }, about), ...(await changedNotices(session, about, deps))];
};
