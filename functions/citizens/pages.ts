import type { CitizenPage } from './citizen-page.ts';
import { start } from './start.ts';

/** Every page for citizens. */
export const citizenPages: readonly CitizenPage[] = [start];
