import { z } from 'zod';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { raterStandingItem, raterTrainingView, trainingAnswers } from '../shapes/rater-training.ts';

/** Pelatihan penilai: prepared cases before a supervisor rates. */
export const training = defineOperations({
  getRaterTraining: {
    method: 'GET',
    path: '/cycles/{cycleId}/rater-training',
    summary: { id: 'Menampilkan pelatihan penilai', en: 'Shows the prepared cases and the own attempts' },
    responses: { 200: raterTrainingView },
  },
  takeRaterTraining: {
    method: 'POST',
    path: '/cycles/{cycleId}/rater-training/attempts',
    summary: {
      id: 'Menilai kasus pelatihan',
      en: 'Rates the prepared cases, and certifies who stays within the limits',
    },
    body: z.strictObject({ answers: trainingAnswers }).meta({ id: 'TrainingAttemptRequest' }),
    responses: { 201: raterTrainingView },
  },
  listRaterStandings: {
    method: 'GET',
    path: '/cycles/{cycleId}/rater-standings',
    summary: { id: 'Menampilkan penilai dan sertifikatnya', en: 'Lists who rates, and who is certified' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(raterStandingItem) },
  },
});
