import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import {
  calibrationAddingBody,
  calibrationItem,
  calibrationOpeningBody,
  calibrationRulingBody,
  calibrationView,
} from '../shapes/calibration.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { textUpTo } from '../shapes/primitives.ts';
import { training } from './training.ts';

/** Sidang kalibrasi: between the ratings of a unit and their announcement. */
const own = defineOperations({
  openCalibration: {
    method: 'POST',
    path: '/cycles/{cycleId}/units/{unitId}/calibrations',
    summary: { id: 'Membuka sidang kalibrasi', en: 'Opens a calibration of a unit with its panel' },
    body: calibrationOpeningBody,
    responses: { 201: calibrationView },
  },
  listCalibrations: {
    method: 'GET',
    path: '/cycles/{cycleId}/calibrations',
    summary: { id: 'Menampilkan sidang kalibrasi', en: 'Lists the calibrations that the reader may see' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(calibrationItem) },
  },
  getCalibration: {
    method: 'GET',
    path: '/cycles/{cycleId}/calibrations/{sessionId}',
    summary: { id: 'Menampilkan usulan dan keputusan kalibrasi', en: 'Shows what a panel looks at and decides' },
    responses: { 200: calibrationView },
  },
  addToCalibration: {
    method: 'POST',
    path: '/cycles/{cycleId}/calibrations/{sessionId}/people',
    summary: { id: 'Menambah pegawai yang ditinjau', en: 'Points the panel to somebody whom the rule does not' },
    body: calibrationAddingBody,
    responses: { 201: calibrationView },
  },
  decideCalibration: {
    method: 'POST',
    path: '/cycles/{cycleId}/calibrations/{sessionId}/decisions',
    summary: { id: 'Mencatat keputusan kalibrasi', en: 'Records what the panel decides about one person' },
    body: calibrationRulingBody,
    responses: { 200: calibrationView },
  },
  closeCalibration: {
    method: 'POST',
    path: '/cycles/{cycleId}/calibrations/{sessionId}/closing',
    summary: { id: 'Menutup sidang kalibrasi', en: 'Closes a calibration with its minutes' },
    body: z.strictObject({ minutes: textUpTo(limits.paragraph) }).meta({ id: 'CalibrationClosingRequest' }),
    responses: { 200: calibrationView },
  },
});

/** How raters learn to rate alike, and how their ratings are looked at together. One function. */
export const calibration = { ...training, ...own } as const;
