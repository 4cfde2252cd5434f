import { paceOf, type SurveyAnswer } from '../shared/domain/surveys/answer.ts';
import { type SurveyScore, type SurveyScores, surveyElements } from '../shared/domain/surveys/elements.ts';

/** How an answer came about: by a citizen, or in one of the ways in which surveys are forged. */
export const origins = [
  'genuine',
  'script',
  'script-with-patience',
  'officer-answers',
  'angry-crowd',
  'copied-text',
  'careful-hand',
] as const;
export type Origin = (typeof origins)[number];

/** What happens in a troubled quarter beside that: citizens who are angry together, and officers who forge together. */
export const troubles = ['angry-citizens', 'officers-together'] as const;
export type AnyOrigin = Origin | (typeof troubles)[number];

export interface Labelled {
  readonly origin: AnyOrigin;
  readonly answer: SurveyAnswer;
}

/** A generator of numbers from 0 to 1 that a seed determines (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export type Draw = ReturnType<typeof random>;

export const pick = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
export const between = (draw: Draw, from: number, to: number): number => from + Math.floor(draw() * (to - from + 1));
/** About normal, by the sum of twelve. */
const normal = (draw: Draw): number => Array.from({ length: 12 }, draw).reduce((sum, one) => sum + one, -6);

export const clamped = (value: number): SurveyScore => Math.min(4, Math.max(1, Math.round(value))) as SurveyScore;
export const scoresBy = (score: () => SurveyScore): SurveyScores =>
  Object.fromEntries(surveyElements.map((element) => [element, score()]));

const two = (value: number): string => String(value).padStart(2, '0');
/** A quarter of sixty working days, from Monday 5 January 2026. */
export const dayOf = (index: number): string => {
  const day = new Date(Date.UTC(2026, 0, 5 + Math.floor(index / 5) * 7 + (index % 5)));
  return `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
};
/** Busier in the morning than in the afternoon. */
const officeHour = (draw: Draw): number => pick(draw, [8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 13, 13, 14, 14, 15]);

const praise = [
  'Pelayanan baik',
  'Terima kasih',
  'Sudah bagus',
  'Pelayanan sangat baik dan ramah',
  'Pertahankan',
  'Cepat',
];
const wishes = [
  'antrean',
  'kursi tunggu',
  'tempat parkir',
  'loket',
  'penjelasan syarat',
  'jam istirahat',
  'toilet',
  'petunjuk',
];
const asks = [
  'mohon ditambah',
  'sebaiknya diperbaiki',
  'kurang jelas bagi lansia',
  'perlu diatur lagi',
  'terlalu sempit',
];
const ends = ['semoga', 'saran saya', 'harapan kami', 'kalau bisa', 'tolong', 'lebih baik', 'usul', 'catatan'];
const hopes = [
  'petugasnya ditambah',
  'nomor antrean dikirim lewat ponsel',
  'berkas diperiksa di awal',
  'dibuka juga hari Sabtu',
  'ada pengeras suara',
  'biayanya ditempel di dinding',
  'ruang menyusui disediakan',
  'hasilnya diantar ke desa',
  'formulirnya disederhanakan',
  'papan petunjuk dibuat besar',
];
const places = ['di lantai dua', 'pada hari Senin', 'saat ramai', 'dekat pintu masuk', 'untuk warga dari desa jauh'];

const genuineComment = (draw: Draw): string | undefined => {
  const kind = draw();
  if (kind < 0.68) return undefined;
  if (kind < 0.88) return pick(draw, praise);
  const detail = between(draw, 1, 900);
  return `${pick(draw, wishes)} ${pick(draw, asks)} ${pick(draw, places)}, saya menunggu ${detail} menit bersama ${pick(draw, ['ibu', 'anak', 'tetangga', 'adik'])}; ${pick(draw, ends)} ${pick(draw, hopes)}`;
};

/** Many give the same to everything, without being forgers. */
const genuineScores = (draw: Draw): SurveyScores => {
  const kind = draw();
  if (kind < 0.28) return scoresBy(() => 4);
  if (kind < 0.42) return scoresBy(() => 3);
  const mood = 3.25 + 0.45 * normal(draw);
  return scoresBy(() => clamped(mood + 0.5 * normal(draw)));
};

/** Half of all take less than a minute; some are in a hurry, some come back after lunch. */
const genuineSeconds = (draw: Draw): number => Math.exp(4 + 0.75 * normal(draw));

type Made = Omit<SurveyAnswer, 'answerId' | 'channel'>;

const onDay = (draw: Draw, day = between(draw, 0, 59)): string => `${dayOf(day)}T${two(officeHour(draw))}`;

const genuine = (draw: Draw): Made => {
  const comment = genuineComment(draw);
  // Three days of the quarter a bus brings a whole village.
  const isVillage = draw() < 0.02;
  const hour = isVillage ? `${dayOf(pick(draw, [11, 29, 47]))}T10` : onDay(draw);
  return {
    scores: genuineScores(draw),
    pace: paceOf(genuineSeconds(draw)),
    hour,
    handledBy: `officer-${between(draw, 1, 12)}`,
    ...(comment === undefined ? {} : { comment }),
  };
};

export const near = (draw: Draw, score: SurveyScore, shift: number): SurveyScores =>
  scoresBy(() => (draw() < 0.08 ? clamped(score + shift) : score));

const campaign =
  'Petugas loket tiga selalu lambat dan tidak pernah menjawab pertanyaan warga dengan sopan sejak bulan lalu';
const reworded = (draw: Draw, text: string): string =>
  text
    .split(' ')
    .toSorted(() => draw() - 0.5)
    .join(draw() < 0.5 ? ' ' : ', ');

const forged: Readonly<Record<Exclude<Origin, 'genuine'>, { count: number; make: (draw: Draw) => Made }>> = {
  script: {
    count: 200,
    make: (draw) => ({
      scores: scoresBy(() => clamped(2.5 + 1.5 * draw())),
      pace: paceOf(0.3 + 5 * draw()),
      hour: `${dayOf(between(draw, 0, 59))}T${two(between(draw, 0, 23))}`,
      handledBy: `officer-${between(draw, 1, 12)}`,
    }),
  },
  'script-with-patience': {
    count: 100,
    make: (draw) => ({
      scores: scoresBy(() => pick(draw, [3, 4])),
      pace: paceOf(20 + 60 * draw()),
      hour: onDay(draw),
      handledBy: `officer-${between(draw, 1, 12)}`,
      ...(draw() < 0.9 ? { trapped: true } : {}),
    }),
  },
  'officer-answers': {
    count: 300,
    make: (draw) => ({
      scores: near(draw, 4, -1),
      pace: paceOf(9 + 40 * draw()),
      hour: `${dayOf(pick(draw, [55, 57, 58, 59]))}T${two(pick(draw, [15, 16, 17]))}`,
      handledBy: 'officer-7',
    }),
  },
  'angry-crowd': {
    count: 200,
    make: (draw) => ({
      scores: near(draw, 1, 1),
      pace: paceOf(12 + 90 * draw()),
      hour: `${dayOf(33)}T${two(pick(draw, [19, 20, 21]))}`,
      handledBy: `officer-${pick(draw, [3, 4])}`,
      ...(draw() < 0.4 ? { comment: reworded(draw, campaign) } : {}),
    }),
  },
  'copied-text': {
    count: 100,
    make: (draw) => ({
      scores: scoresBy(() => pick(draw, [1, 2])),
      pace: paceOf(30 + 200 * draw()),
      hour: onDay(draw),
      handledBy: `officer-${between(draw, 1, 12)}`,
      comment: reworded(draw, campaign),
    }),
  },
  'careful-hand': {
    count: 100,
    make: (draw) => ({
      scores: near(draw, 4, -1),
      pace: paceOf(25 + 150 * draw()),
      hour: onDay(draw),
      handledBy: `officer-${between(draw, 1, 12)}`,
    }),
  },
};

/**
 * Ten thousand answers of one quarter, a thousand of them forged in six ways. Nothing here looks at the bounds of the
 * detector; `careful-hand` is meant to be beyond it: one at a time, at a human pace, like a content citizen.
 */
export const forgedQuarter = (seed: number): readonly Labelled[] => {
  const draw = random(seed);
  const made: { origin: Origin; answer: Made }[] = [];
  for (const [origin, { count, make }] of Object.entries(forged)) {
    for (let one = 0; one < count; one += 1) made.push({ origin: origin as Origin, answer: make(draw) });
  }
  while (made.length < 10_000) made.push({ origin: 'genuine', answer: genuine(draw) });
  return made
    .map((one) => ({ one, place: draw() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one: { origin, answer } }, index) => ({
      origin,
      answer: { ...answer, answerId: `answer-${index}`, channel: 'token' },
    }));
};
