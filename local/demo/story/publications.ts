import { hrOf, type Scene } from '../year/scene.ts';

/** HR prepares what the public may read of a period, looks at it, and publishes it as it is. */
export const publishPeriod = async (period: string, scene: Scene): Promise<void> => {
  const { office, as, cycleId } = scene;
  const hr = as(hrOf(office));
  const isYear = /^\d{4}$/.test(period);
  const body = { period, ...(isYear ? { cycleId } : {}) };
  const prepared = await hr.preparePublication({ body, idempotencyKey: `publication.${period}.prepare` });
  const { publicationId } = prepared.body;
  await hr.listPublishedUnits({ publicationId, query: { limit: 100 } });
  await hr.publishResults({ publicationId, idempotencyKey: `publication.${period}.publish` });
};
