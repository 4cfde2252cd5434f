import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { inBatches } from '../../../shared/data/in-batches.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { ServiceEvent } from '../../../shared/domain/measures/service-event.ts';
import { signedText } from '../../../shared/domain/measures/source.ts';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { eventsOfPart, partsOf } from '../office-measured.ts';
import { caseOf, hrOf, type Scene, segmentIdOf } from '../year/scene.ts';
import type { StoryMeasure } from './story-shapes.ts';

const noted = (name: string, { notes }: Pick<Scene, 'notes'>): string => {
  const found = notes.get(name);
  if (found === undefined) throw new Error(`nobody noted ${name}`);
  return found;
};

/** HR registers the system that sends, and says what is computed from its events. The system alone keeps its secret. */
export const registerMeasure = async (
  { indicator, source, definition }: StoryMeasure,
  { office, as, notes }: Scene,
): Promise<void> => {
  const hr = as(hrOf(office));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const body = {
    name: source.name,
    ownerId: office.idFor(source.nip),
    publicKey: String(publicKey.export({ format: 'jwk' }).x),
  };
  const { sourceId } = (await hr.registerSource({ body, idempotencyKey: `source.${indicator}` })).body;
  const defined = { ...definition, sourceId };
  const { measureId } = (await hr.defineMeasure({ body: defined, idempotencyKey: `measure.${indicator}` })).body;
  notes.set(`measure.${indicator}`, measureId);
  notes.set(`source.${indicator}`, sourceId);
  notes.set(`key.${indicator}`, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
};

/** A plan whose indicators name the measures of the story. */
export const withMeasures = (
  content: PlanContent,
  employeeId: string,
  { office, notes }: Pick<Scene, 'office' | 'notes'>,
): PlanContent => {
  const measureOf = (indicatorId: string) =>
    office.story.measures?.find(({ indicator }) => indicatorId === `${employeeId}-${indicator}`);
  return {
    ...content,
    objectives: content.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((one) => {
        const story = measureOf(one.indicatorId);
        if (story === undefined) return one;
        return { ...one, measure: { measureId: noted(`measure.${story.indicator}`, { notes }), scope: story.scope } };
      }),
    })),
  };
};

/** Sends a batch as a system does: without an account, signed at that moment. */
const send = async (indicator: string, events: readonly ServiceEvent[], scene: Scene): Promise<void> => {
  const { baseUrl, courier, clock } = scene;
  const sourceId = noted(`source.${indicator}`, scene);
  const text = JSON.stringify({ events });
  const timestamp = await clock.now();
  const bodyHash = createHash('sha256').update(text).digest('hex');
  const key = createPrivateKey(noted(`key.${indicator}`, scene));
  const signature = sign(null, Buffer.from(signedText({ sourceId, timestamp, bodyHash })), key).toString('base64');
  const response = await courier.fetch(`${baseUrl}/api/sources/${sourceId}/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-capaian-timestamp': timestamp,
      'x-capaian-signature': signature,
    },
    body: text,
  });
  const said = await response.text();
  const refused = response.ok ? (JSON.parse(said) as { counts: { refused: number } }).counts.refused : events.length;
  if (refused > 0) throw new Error(`${refused} events of ${indicator} were refused: ${response.status} ${said}`);
};

/** The source sends what happened in a month, where each was then, and whoever is measured has the value recorded. */
export const measureMonth = async (measure: StoryMeasure, month: string, scene: Scene): Promise<void> => {
  const { office, as, progress } = scene;
  const rows = office.measured.filter((row) => row.indicator === measure.indicator && row.month === month);
  for (const [index, row] of rows.entries()) {
    const { employeeId } = row;
    for (const part of partsOf(row, office)) {
      for (const batch of inBatches(eventsOfPart(row, part, { ...office, measure }), limits.events.batch)) {
        await send(measure.indicator, batch, scene);
      }
      const one = await caseOf(employeeId, scene);
      const ids = { caseId: one.caseId, segmentId: segmentIdOf(one, part.segment) };
      const idempotencyKey = `measured.${employeeId}.${part.segment}.${measure.indicator}.${month}`;
      await as(employeeId).refreshMeasured({ ...ids, idempotencyKey });
    }
    progress.at((index + 1) / rows.length);
  }
};
