import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { CalibrationSession } from '../../shared/domain/calibration/calibration-session.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';
import type { Actor } from '../actor.ts';
import { type Names, namesOf } from '../console/names.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef, personRefs, unitRef } from '../name-refs.ts';
import { schemeOf } from '../scheme-of.ts';
import { calibrationRows } from './calibration-rows.ts';

type Item = AnswerOf<'listCalibrations'>['items'][number];

/** The session as somebody may see it: before the announcement nobody learns of their own result. */
const seenBy = ({ employeeId }: Actor, session: CalibrationSession): CalibrationSession => {
  const own = caseIdOf(session.cycleId, employeeId);
  return {
    ...session,
    proposals: session.proposals.filter(({ caseId }) => caseId !== own),
    rulings: session.rulings.filter(({ caseId }) => caseId !== own),
  };
};

const itemOf = (session: CalibrationSession, names: Names): Item => ({
  sessionId: session.sessionId,
  cycleId: session.cycleId,
  unit: unitRef(session.unitId, names),
  panel: personRefs(session.panel, names),
  openedBy: personRef(session.openedBy, names),
  openedAt: session.openedAt,
  proposals: session.proposals.length,
  decided: session.rulings.length,
  ...(session.closed === undefined ? {} : { closedAt: session.closed.at }),
});

/** Sessions in a list. */
export const calibrationItems = async (
  actor: Actor,
  sessions: readonly CalibrationSession[],
  deps: Dependencies,
): Promise<Item[]> => {
  const ids = sessions.flatMap(({ panel, openedBy }) => [...panel, openedBy]);
  const names = await namesOf(actor.agencyId, [...new Set(ids)], deps);
  return sessions.map((session) => itemOf(seenBy(actor, session), names));
};

/** Minutes may be about their reader. */
const closingOf = (session: CalibrationSession, isAboutReader: boolean, names: Names) => {
  const { closed } = session;
  if (closed === undefined) return {};
  return { closedBy: personRef(closed.by, names), ...(isAboutReader ? {} : { minutes: closed.minutes }) };
};

/** One session with everybody at whom its panel looks; `changed` is a result that is about to be saved. */
export const calibrationView = async (
  actor: Actor,
  { session, changed }: { readonly session: CalibrationSession; readonly changed?: Result },
  deps: Dependencies,
): Promise<AnswerOf<'getCalibration'>> => {
  const { agencyId } = actor;
  const seen = seenBy(actor, session);
  const [rows, cycle] = await Promise.all([
    calibrationRows(actor, { session: seen, changed }, deps),
    loadCycle({ agencyId, cycleId: session.cycleId }, deps),
  ]);
  const { panel, openedBy, closed, leftOff } = session;
  const names = await namesOf(agencyId, [...panel, openedBy, ...(closed ? [closed.by] : [])], deps);
  const isAboutReader = seen.proposals.length < session.proposals.length;
  return {
    ...itemOf(seen, names),
    scheme: (await schemeOf(cycle, deps)).kind,
    rows,
    ...closingOf(session, isAboutReader, names),
    ...(leftOff === undefined ? {} : { leftOff }),
  };
};
