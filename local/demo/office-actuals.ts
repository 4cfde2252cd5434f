import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';
import type { Actual } from '../../shared/domain/targets/plan.ts';
import { cellOf, numberOf } from './office-csv.ts';
import { lineId, type SegmentNumber } from './office-plans.ts';

/** What one person measured in one month: the body of one `recordActuals`. */
export interface OfficeMonth {
  readonly employeeId: string;
  readonly segment: SegmentNumber;
  /** `2026-03` */
  readonly month: string;
  readonly actuals: readonly Actual[];
}

const actualOf = (employeeId: string, month: string, record: ImportRecord): Actual => {
  const note = cellOf(record, 'KETERANGAN');
  return {
    indicatorId: lineId(employeeId, cellOf(record, 'INDIKATOR')),
    month,
    value: numberOf(cellOf(record, 'REALISASI')),
    source: cellOf(record, 'SUMBER'),
    evidenceIds: [],
    ...(note !== '' && { note }),
  };
};

/** The year's measurements by person and month, in order of time. */
export const actualsOf = (
  records: readonly ImportRecord[],
  { idFor, segmentOf }: { idFor: (nip: string) => string; segmentOf: (nip: string, month: string) => SegmentNumber },
): readonly OfficeMonth[] => {
  const months = Map.groupBy(records, (record) => `${cellOf(record, 'BULAN')} ${cellOf(record, 'NIP')}`);
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]) => {
      const [month = '', nip = ''] = key.split(' ');
      const employeeId = idFor(nip);
      const actuals = rows.map((record) => actualOf(employeeId, month, record));
      return { employeeId, segment: segmentOf(nip, month), month, actuals };
    });
};
