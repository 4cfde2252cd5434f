import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerOf } from '../../../shared/contract/index.ts';
import { schemePinned } from '../open-cycle.ts';
import { refusalOf } from '../year/refusal.ts';
import { hrOf, type Scene } from '../year/scene.ts';

type Import = AnswerOf<'importPeople'>;

/** What HR saw before the year could open. */
export interface Opening {
  readonly cycleId: string;
  readonly importFindings: readonly Pick<Import['findings'][number], 'row' | 'column' | 'code' | 'title' | 'detail'>[];
  readonly blockers: readonly { readonly code: string; readonly who: string; readonly detail: string }[];
  /** The code with which the opening was refused before the register was put right. */
  readonly refusedWith: string;
}

type Stage = Omit<Scene, 'cycleId'>;

const checkFile = async ({ office, as, progress }: Stage): Promise<Import['findings']> => {
  const { body } = await as(hrOf(office)).importPeople({
    body: { csv: office.files.employees, dryRun: true },
    idempotencyKey: 'people.dry-run',
  });
  for (const { row, column, detail } of body.findings) progress.tell(`  pegawai.csv, ${row}, ${column}: ${detail}`);
  return body.findings;
};

/** Everybody has a case as soon as the machine of the phase has gone through all units. */
const everybodyHasACase = async ({ office, as }: Stage, cycleId: string): Promise<void> => {
  const hr = as(hrOf(office));
  for (;;) {
    const { body } = await hr.getOverview({ cycleId });
    if (body.total.cases === office.employees.length) return;
    await pause(50);
  }
};

/**
 * January: HR tries the personnel file, is told by row and column what is wrong in it, can't open the year while a
 * blocker is left, loads the correction, and opens it.
 */
export const openTheYear = async (stage: Stage): Promise<Opening> => {
  const { office, as, progress } = stage;
  const hr = as(hrOf(office));
  const findings = await checkFile(stage);
  progress.at(0.2);
  const { body: cycle } = await hr.createCycle({ body: schemePinned(office), idempotencyKey: 'cycle.create' });
  const { cycleId } = cycle;
  const { body: readiness } = await hr.checkReadiness({ cycleId });
  const ifMatch = async () => (await hr.getCycle({ cycleId })).etag ?? 0;
  const opening = async (idempotencyKey: string) => hr.openCycle({ cycleId, ifMatch: await ifMatch(), idempotencyKey });
  const refusedWith = await refusalOf(() => opening('cycle.open-too-early'));
  progress.at(0.4);
  if (office.corrections.length > 0) {
    await hr.importPeople({ body: { csv: office.files.corrections, dryRun: false }, idempotencyKey: 'people.correct' });
  }
  if (refusedWith !== undefined) await opening('cycle.open');
  await everybodyHasACase(stage, cycleId);
  return {
    cycleId,
    importFindings: findings.map(({ row, column, code, title, detail }) => ({
      row,
      ...(column === undefined ? {} : { column }),
      code,
      title,
      detail,
    })),
    blockers: readiness.findings
      .filter(({ severity }) => severity === 'blocker')
      .map(({ code, employee, unit, detail }) => ({ code, who: employee?.name ?? unit?.name ?? '', detail })),
    refusedWith: refusedWith?.code ?? '',
  };
};
