import { decideAppeal } from './decide-appeal.ts';
import { explainAppeal } from './explain-appeal.ts';
import { fileAppeal } from './file-appeal.ts';
import { getAppeal } from './get-appeal.ts';

export const endpoints = [fileAppeal, getAppeal, explainAppeal, decideAppeal] as const;
