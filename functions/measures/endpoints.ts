import { assignSource } from './assign-source.ts';
import { changeSource } from './change-source.ts';
import { defineMeasure } from './define-measure.ts';
import { getSourceQuality } from './get-source-quality.ts';
import { listMeasureEvents } from './list-measure-events.ts';
import { listMeasured } from './list-measured.ts';
import { listMeasures } from './list-measures.ts';
import { listSources } from './list-sources.ts';
import { listUnitMeasures } from './list-unit-measures.ts';
import { refreshMeasured } from './refresh-measured.ts';
import { registerSource } from './register-source.ts';
import { searchSourceOwners } from './search-source-owners.ts';
import { sendEvents } from './send-events.ts';
import { uploadEvents } from './upload-events.ts';

export const endpoints = [
  registerSource,
  listSources,
  changeSource,
  assignSource,
  searchSourceOwners,
  sendEvents,
  uploadEvents,
  getSourceQuality,
  defineMeasure,
  listMeasures,
  listUnitMeasures,
  listMeasured,
  refreshMeasured,
  listMeasureEvents,
] as const;
