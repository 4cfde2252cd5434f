import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { calibrationEn } from '../words/en/calibration.ts';
import { calibrationId } from '../words/id/calibration.ts';

const languages: Readonly<Record<Language, typeof calibrationId>> = { id: calibrationId, en: calibrationEn };

/** The words of this page come with it, and not with the first page of every phone. */
export const useCalibrationWords = (): typeof calibrationId => languages[useLanguage()];
