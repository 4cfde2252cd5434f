import type { AnswerOf } from '../../../shared/contract/index.ts';
import { workThrough } from '../year/desk.ts';
import { forEveryone, hrOf, type Scene } from '../year/scene.ts';

/** The spread of a unit as HR saw it before announcing, and the reason that was given. */
export interface UnitSpread {
  readonly unitId: string;
  readonly counts: AnswerOf<'getSpread'>['counts'];
  readonly findings: number;
  readonly reason: string;
}

const announce = async (unitId: string, { office, as, cycleId }: Scene): Promise<UnitSpread> => {
  const hr = as(hrOf(office));
  const { body: spread } = await hr.getSpread({ cycleId, unitId });
  const reason = spread.findings.length === 0 ? '' : (office.organisation[unitId]?.spreadReason ?? '');
  const body = reason === '' ? {} : { spreadReason: reason };
  await hr.announceResults({ cycleId, unitId, body, idempotencyKey: `announcement.${unitId}` });
  return { unitId, counts: spread.counts, findings: spread.findings.length, reason };
};

/** HR announces unit by unit, with a reason where the spread differs from the guidance. */
export const announceUnits = async (scene: Scene): Promise<readonly UnitSpread[]> => {
  const spreads: UnitSpread[] = [];
  const unitIds = scene.office.units.map(({ unitId }) => unitId);
  for (const [index, unitId] of unitIds.entries()) {
    spreads.push(await announce(unitId, scene));
    scene.progress.at((index + 1) / unitIds.length);
  }
  return spreads;
};

/** Every sixth person says nothing to the result, which is taken for acceptance in the end. */
const isSilent = (employeeId: string, { office }: Scene): boolean =>
  office.employees.findIndex((one) => one.employeeId === employeeId) % 6 === 5;

/** Whoever neither appeals nor keeps silent accepts the result. */
export const acknowledgeResults = (scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const appeals = (employeeId: string) => office.appeals.some((appeal) => appeal.employeeId === employeeId);
  return forEveryone(
    office.employees.filter(({ employeeId }) => !appeals(employeeId) && !isSilent(employeeId, scene)),
    ({ employeeId }) =>
      workThrough(
        { assigneeId: employeeId, kind: 'acknowledge-result', about: [employeeId] },
        async ({ caseId }) => {
          const { etag = 0 } = await as(employeeId).getResult({ caseId });
          const idempotencyKey = `result.${employeeId}.acknowledge`;
          await as(employeeId).acknowledgeResult({ caseId, ifMatch: etag, idempotencyKey });
        },
        scene,
      ),
    scene,
  );
};
