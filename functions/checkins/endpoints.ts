import { addCheckIn } from './add-check-in.ts';
import { listCheckIns } from './list-check-ins.ts';

export const endpoints = [addCheckIn, listCheckIns] as const;
