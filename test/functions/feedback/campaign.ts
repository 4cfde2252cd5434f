import { answerFeedback } from '../../../functions/feedback/answer-feedback.ts';
import { nameRaters } from '../../../functions/feedback/name-raters.ts';
import { openFeedbackRound } from '../../../functions/feedback/open-feedback-round.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import type { Employee } from '../../../shared/domain/people/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

const beforeRound = '2026-05-20T02:00:00.000Z';
export const duringRound = '2026-06-10T02:00:00.000Z';
export const afterRound = '2026-07-01T02:00:00.000Z';

/** The colleagues of `siti`: all in her unit, under `budi`. */
export const peers = ['penilai-a', 'penilai-b', 'penilai-c', 'penilai-d', 'penilai-e', 'penilai-f'] as const;

const model = smallOffice.employees.find(({ employeeId }) => employeeId === 'joko') as Employee;

export const colleague = (employeeId: string, at: number): Employee => ({
  ...model,
  employeeId,
  nip: `19860926201505140${at}`,
  name: `Rekan ${employeeId.slice(-1).toUpperCase()} Contoh`,
  email: `${employeeId}@kantor.example`,
});

const scheme = builtInSchemes.all().find(({ kind }) => kind === 'matrix');

export const questionIds = scheme?.behaviours.map(({ behaviourId }) => behaviourId) ?? [];

const succeeded = (what: string, { status, problem }: { status: number; problem: unknown }): void => {
  if (status >= 300) throw new Error(`${what}: ${JSON.stringify(problem)}`);
};

/** The small office with six colleagues of `siti`, and a round in June. */
export const openCampaign = async (
  custodians?: { first: string; second: string },
  schemeId?: string,
  more: readonly Employee[] = [],
): Promise<App> => {
  const app = openApp({ now: beforeRound });
  const employees = [...smallOffice.employees, ...peers.map(colleague), ...more];
  await openSmallOffice(app, { employees, ...(schemeId === undefined ? {} : { schemeId }) });
  const body = {
    opensOn: '2026-06-01',
    closesOn: '2026-06-30',
    ...(custodians === undefined ? {} : { custodians }),
  };
  succeeded('round', await app.call(openFeedbackRound, 'wati', { cycleId, body }));
  return app;
};

/** All six are asked about `siti`, and the round is open. */
export const openAskedCampaign = async (custodians?: { first: string; second: string }): Promise<App> => {
  const app = await openCampaign(custodians);
  const wish = { caseId: caseOf('siti'), ifMatch: 0, body: { peers: [...peers], subordinates: [] } };
  succeeded('naming', await app.call(nameRaters, 'budi', wish));
  app.at(duringRound);
  return app;
};

/** What one of them says: the same points for everything. */
export const saying = (points: number | null, text?: string) => ({
  answers: questionIds.map((questionId) => ({ questionId, points })),
  ...(text === undefined ? {} : { text }),
});

/** One of them answers about `siti`. */
export const answers = (app: App, raterId: string, points: number | null, text?: string) =>
  app.call(answerFeedback, raterId, { caseId: caseOf('siti'), body: saying(points, text) });
