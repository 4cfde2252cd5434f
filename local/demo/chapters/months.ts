import type { OfficeMonth } from '../office-actuals.ts';
import { caseOf, forEveryone, type Scene, segmentIdOf } from '../year/scene.ts';

const contentType = 'text/csv';

/** The document of a person and a month: what was measured, as a table. */
const documentOf = ({ actuals }: OfficeMonth): string =>
  ['INDIKATOR;REALISASI;SUMBER', ...actuals.map((one) => `${one.indicatorId};${one.value};${one.source}`), ''].join(
    '\n',
  );

/** Registers the file, uploads its bytes to the address that was given, and says that it arrived. */
const upload = async (month: OfficeMonth, caseId: string, { as, courier }: Scene): Promise<string> => {
  const me = as(month.employeeId);
  const key = `evidence.${month.employeeId}.${month.segment}.${month.month}`;
  const bytes = Buffer.from(documentOf(month));
  const { body } = await me.registerEvidence({
    caseId,
    body: { name: `realisasi-${month.month}.csv`, contentType, size: bytes.length },
    idempotencyKey: `${key}.register`,
  });
  const { evidenceId, uploadAddress } = body;
  const put = { method: 'PUT', headers: { 'content-type': contentType }, body: bytes };
  const answer = await courier.fetch(uploadAddress, put);
  if (!answer.ok) throw new Error(`the upload of ${key} was refused: ${answer.status} ${await answer.text()}`);
  await me.confirmEvidence({ caseId, evidenceId, idempotencyKey: `${key}.confirm` });
  return evidenceId;
};

const record = async (month: OfficeMonth, scene: Scene): Promise<void> => {
  const one = await caseOf(month.employeeId, scene);
  const evidenceId = await upload(month, one.caseId, scene);
  await scene.as(month.employeeId).recordActuals({
    caseId: one.caseId,
    segmentId: segmentIdOf(one, month.segment),
    month: month.month,
    body: { actuals: month.actuals.map(({ month: _, ...actual }) => ({ ...actual, evidenceIds: [evidenceId] })) },
    idempotencyKey: `actuals.${month.employeeId}.${month.segment}.${month.month}`,
  });
};

/** Everybody records what the month brought, with the document that shows it. */
export const recordMonth = (month: string, scene: Scene): Promise<void> =>
  forEveryone(
    scene.office.actuals.filter((one) => one.month === month),
    (one) => record(one, scene),
    scene,
  );
