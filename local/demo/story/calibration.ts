import type { AnswerOf } from '../../../shared/contract/index.ts';
import { everyItem, hrOf, type Scene } from '../year/scene.ts';
import type { CalibrationStory } from './story-shapes.ts';

type Row = AnswerOf<'getCalibration'>['rows'][number];

interface Session {
  readonly sessionId: string;
  readonly panel: readonly string[];
}

/** What the panel says of one person: a change where the story has scores, else the rating stays. */
const decide = async (
  row: Row,
  { sessionId, panel }: Session,
  { story, scene }: { story: CalibrationStory; scene: Scene },
) => {
  const { office, as, cycleId } = scene;
  const { employeeId } = row.employee;
  const { nip: _, ...own } = story.rulings.find(({ nip }) => office.idFor(nip) === employeeId) ?? {
    nip: '',
    reason: story.usual,
  };
  const isChange = own.resultsScore !== undefined || own.behaviourScore !== undefined;
  const present = panel.filter((member) => !row.conflicted.includes(member));
  const [speaker = ''] = present;
  await as(speaker).decideCalibration({
    cycleId,
    sessionId,
    body: { caseId: row.caseId, layerId: row.layerId, verdict: isChange ? 'changed' : 'unchanged', present, ...own },
    idempotencyKey: `calibration.${employeeId}`,
  });
};

/**
 * HR opens the session before anything is announced; the panel looks at whoever stands out, leaves or changes each rating
 * with a reason, and closes with its minutes.
 */
export const holdCalibration = async (story: CalibrationStory, scene: Scene): Promise<void> => {
  const { office, as, cycleId, progress } = scene;
  const panel = story.panel.map(office.idFor);
  const body = { panel };
  await as(hrOf(office)).openCalibration({ cycleId, unitId: story.unitId, body, idempotencyKey: 'calibration.open' });
  const [first = ''] = panel;
  const sessions = await everyItem((query) => as(first).listCalibrations({ cycleId, query }));
  const sessionId = sessions.find(({ closedAt }) => closedAt === undefined)?.sessionId ?? '';
  const { rows } = (await as(first).getCalibration({ cycleId, sessionId })).body;
  for (const [index, row] of rows.entries()) {
    await decide(row, { sessionId, panel }, { story, scene });
    progress.at((index + 1) / (rows.length + 1));
  }
  const closing = { minutes: story.minutes };
  await as(first).closeCalibration({ cycleId, sessionId, body: closing, idempotencyKey: 'calibration.close' });
};
