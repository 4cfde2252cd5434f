import { join } from 'node:path';
import type { Language } from '../../../shared/messages/language.ts';
import type { Office } from '../office-data.ts';
import { collectReport } from '../report/collect.ts';
import { databaseBytes, type Inspection, inspectData } from '../report/inspect-data.ts';
import type { YearReport } from '../report/year-report.ts';
import { openCast } from './cast.ts';
import { openCourier } from './courier.ts';
import { openDemoClock } from './demo-clock.ts';
import { type KillPlan, noKills, openKiller } from './kills.ts';
import type { Progress } from './progress.ts';
import { hrOf } from './scene.ts';
import { openStage, type Stage } from './stage.ts';
import { type Played, playYear } from './year.ts';

/** So many requests are under way at once, as in an office. */
const atOnce = 8;

/** How long it took and what it cost; differs from run to run. */
export interface Measures {
  readonly seconds: number;
  readonly requests: number;
  readonly moves: number;
  readonly kills: number;
  readonly databaseBytes?: number;
}

export interface Run {
  readonly report: YearReport;
  readonly inspection?: Inspection;
  readonly measures: Measures;
}

type Server = Pick<Stage, 'baseUrl' | 'operatorKey' | 'kill' | 'kills'>;

interface Wishes {
  readonly office: Office;
  readonly progress: Progress;
  readonly language: Language;
  readonly plan?: KillPlan;
}

/** Plays the year on a server that is there, with HR reading the language of the report, and asks what it came to. */
const playOn = async (server: Server, { office, progress, language, plan = noKills }: Wishes): Promise<Run> => {
  const { baseUrl, operatorKey } = server;
  const began = performance.now();
  const killer = openKiller(plan, server.kill);
  let moves = 0;
  const onMove = (count: number) => {
    moves = count;
    killer.onMove(count);
  };
  const courier = openCourier({ atOnce, onAnswer: killer.onAnswer });
  const cast = openCast({ baseUrl, office, courier, language });
  const clock = openDemoClock({ baseUrl, operatorKey, courier, onMove });
  const scene = { office, baseUrl, as: cast.as, clock, courier, notes: new Map<string, string>() };
  await cast.as(hrOf(office)).setPreferences({
    body: { language, know: 'daily' },
    idempotencyKey: 'preferences.language',
  });
  const played: Played = await playYear(scene, progress);
  await killer.done();
  const seconds = (performance.now() - began) / 1000;
  const requests = courier.answered();
  const report = await collectReport(played, baseUrl, { ...scene, progress, cycleId: played.opening.cycleId });
  progress.end();
  return { report, measures: { seconds, requests, moves, kills: server.kills() } };
};

/** Plays the year on a server that somebody else started. */
export const playElsewhere = (at: Pick<Stage, 'baseUrl' | 'operatorKey'>, wishes: Wishes): Promise<Run> =>
  playOn({ ...at, kill: async () => undefined, kills: () => 0 }, wishes);

/** Plays the year on a server of its own, ends it, and looks through what it leaves. */
export const playHere = async (data: string, wishes: Wishes): Promise<Run> => {
  const stage = await openStage(data, wishes.office.name);
  try {
    const { report, measures } = await playOn(stage, wishes);
    await stage.close();
    const at = { agencyId: wishes.office.agency.agencyId, cycleId: report.opening.cycleId };
    const inspection = await inspectData(data, at);
    return { report, inspection, measures: { ...measures, databaseBytes: databaseBytes(data) } };
  } finally {
    await stage.close();
  }
};

/** Where one of the two runs of a killed year keeps its data. */
export const folderOf = (data: string, run: 'calm' | 'killed'): string => join(data, run);
