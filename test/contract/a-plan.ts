import type { PlanContent } from '../../shared/domain/targets/plan.ts';

/** A small plan in the words of an office. */
export const aPlan = (): PlanContent => ({
  objectives: [
    {
      objectiveId: 'antrean',
      kind: 'main',
      text: 'Antrean loket menjadi lebih singkat',
      weight: 10_000,
      indicators: [
        {
          indicatorId: 'menit-antre',
          name: 'Rata-rata waktu antre',
          aspect: 'time',
          unitOfMeasure: 'menit',
          direction: 'lower',
          formula: 'ratio',
          target: { value: 15 },
          accumulation: 'mean',
          method: 'Mesin antrean',
        },
      ],
    },
  ],
  expectations: { kolaboratif: 'Menjaga loket bersama-sama' },
  annex: { resources: ['Mesin antrean'], accountability: ['Laporan bulanan'], consequences: ['Penghargaan'] },
});
