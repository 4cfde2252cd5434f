import { confirmEvidence } from '../../functions/measurements/confirm-evidence.ts';
import { recordActuals } from '../../functions/measurements/record-actuals.ts';
import { registerEvidence } from '../../functions/measurements/register-evidence.ts';
import type { App } from './app.ts';
import { caseOf } from './small-office.ts';

const caseId = caseOf('siti');

/** A file of `siti` that has arrived. */
export const withEvidence = async (app: App): Promise<string> => {
  const body = { name: 'Register Maret.pdf', contentType: 'application/pdf', size: 2_048 };
  const { evidenceId } = (await app.call(registerEvidence, 'siti', { caseId, body })).body;
  await app.call(confirmEvidence, 'siti', { caseId, evidenceId });
  return evidenceId;
};

/** What `siti` measured in a month: working days per complaint (`i1`), and complaints closed (`i2`). */
export const measuredAs = (evidenceId: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([indicatorId, value]) => ({
    indicatorId,
    value,
    source: 'Buku register',
    evidenceIds: [evidenceId],
  }));

/** Records the same values for several months. */
export const withMonths = async (
  app: App,
  months: readonly string[],
  values: Readonly<Record<string, number>>,
): Promise<void> => {
  const actuals = measuredAs(await withEvidence(app), values);
  for (const month of months) {
    const place = { caseId, segmentId: 's1', month };
    const { status, problem } = await app.call(recordActuals, 'siti', { ...place, body: { actuals } });
    if (status >= 300) throw new Error(`${month}: ${JSON.stringify(problem)}`);
  }
};
