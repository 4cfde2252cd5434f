import type { Endpoint } from '../endpoint.ts';
import { endpoints as training } from '../training/endpoints.ts';
import { addToCalibration } from './add-to-calibration.ts';
import { closeCalibration } from './close-calibration.ts';
import { decideCalibration } from './decide-calibration.ts';
import { getCalibration } from './get-calibration.ts';
import { listCalibrations } from './list-calibrations.ts';
import { openCalibration } from './open-calibration.ts';

export const endpoints = [
  openCalibration,
  listCalibrations,
  getCalibration,
  addToCalibration,
  decideCalibration,
  closeCalibration,
  ...training,
] as const satisfies readonly Endpoint[];
