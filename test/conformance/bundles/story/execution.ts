import { createHash } from 'node:crypto';
import type { World } from '../run/open-world.ts';
import { isRefused, morning, siti } from './siti.ts';

const contentType = 'text/csv';

const documentOf = (month: string): string => `INDIKATOR;REALISASI\ni1;10\ni2;30\n${month}\n`;

const put = (address: string, text: string): Promise<Response> =>
  fetch(address, { method: 'PUT', headers: { 'content-type': contentType }, body: text });

/** Registers the file, uploads its bytes to the address that was given, and says that it arrived. */
const upload = async (month: string, world: World): Promise<string> => {
  const { ledger } = world;
  const { caseId } = siti;
  const [me, text] = [world.as('siti'), documentOf(month)];
  const body = { name: `realisasi-${month}.csv`, contentType, size: text.length };
  const { evidenceId, uploadAddress } = (await me.registerEvidence({ caseId, body })).body;
  const confirm = () => me.confirmEvidence({ caseId, evidenceId });
  await isRefused('evidence that did not arrive', [422, 'evidence-missing'], { act: confirm, world });
  ledger.holds(
    'a longer file than the registered one gets no place',
    (await put(uploadAddress, `${text}+`)).status,
    403,
  );
  ledger.holds('the file is put at the address', (await put(uploadAddress, text)).status, 200);
  const sha256 = createHash('sha256').update(text).digest('hex');
  ledger.holds('the function read its bytes', (await confirm()).body.sha256, sha256);
  await put(uploadAddress, text.replace('30', '99'));
  const { downloadAddress } = (await world.as('budi').getEvidence({ caseId, evidenceId })).body;
  ledger.holds('the supervisor reads the first upload', await (await fetch(downloadAddress)).text(), text);
  return evidenceId;
};

/** Ten working days for each complaint, and thirty complaints: a quarter of the year's target. */
export const recordMonth = async (month: string, world: World): Promise<void> => {
  const evidenceIds = [await upload(month, world)];
  const source = 'Buku register';
  const actuals = [
    { indicatorId: 'i1', value: 10, source, evidenceIds },
    { indicatorId: 'i2', value: 30, source, evidenceIds },
  ];
  await world.as('siti').recordActuals({ ...siti, month, body: { actuals } });
};

/** The first quarter: a remark, values with evidence, and how the quarter went. */
export const playFirstQuarter = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  const { caseId } = siti;
  const supervisor = world.as('budi');
  ledger.chapter('Execution: a remark, values with evidence, an evaluation of the quarter');
  await course.advanceTo(morning('2026-02-10'));
  await supervisor.addCheckIn({ caseId, body: { text: 'Antrean bulan ini lebih pendek.', objectiveId: 'o1' } });
  const { items } = (await world.as('siti').listCheckIns({ caseId })).body;
  ledger.holds(
    'the employee reads the remark',
    items.map(({ authorId }) => authorId),
    ['budi'],
  );
  await course.advanceTo(morning('2026-04-06'));
  await recordMonth('2026-03', world);
  await course.advanceTo(morning('2026-04-10'));
  const levels = [{ objectiveId: 'o1', level: 'meets' as const }];
  const body = { levels, feedback: 'Sesuai rencana.' };
  const evaluated = await supervisor.evaluatePeriod({ caseId, period: '2026-Q1', body });
  ledger.holds('the quarter is evaluated', [evaluated.status, evaluated.body.by], [200, 'budi']);
};
