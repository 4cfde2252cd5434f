import { acknowledgeResults, announceUnits, type UnitSpread } from '../chapters/announcement.ts';
import { decideAppeals, explainAppeals, fileAppeals } from '../chapters/appeals.ts';
import { exchangeRemarks } from '../chapters/check-ins.ts';
import { evaluatePart, type YearPart } from '../chapters/evaluations.ts';
import { completeFollowUps } from '../chapters/follow-ups.ts';
import { learnScheme } from '../chapters/learning.ts';
import { acknowledgeDialogues, holdDialogues } from '../chapters/mid-review.ts';
import { recordMonth } from '../chapters/months.ts';
import { decidePlans, plansByLevel, resubmitPlans, submitPlans } from '../chapters/planning.ts';
import { assessSelves, rateEverybody, rateInstead, rateOrganisations } from '../chapters/scoring.ts';
import { transferPeople } from '../chapters/transfer.ts';
import { storyAgenda } from '../story/story-agenda.ts';
import { type Appointment, dayOfNextMonth } from './appointment.ts';
import type { Scene } from './scene.ts';

const planning = ({ office }: Pick<Scene, 'office'>): readonly Appointment[] => {
  const days = [
    ['2026-01-06', '2026-01-07'],
    ['2026-01-08', '2026-01-09'],
    ['2026-01-12', '2026-01-13'],
    ['2026-01-14', '2026-01-15'],
  ];
  const levels = plansByLevel(office.plans).map((plans, index): readonly Appointment[] => {
    const [submitted = '', decided = ''] = days[index] ?? [];
    return [
      { day: submitted, title: 'SKP diajukan · plans submitted', share: 1, play: (scene) => submitPlans(plans, scene) },
      {
        day: decided,
        title: 'SKP diputuskan · plans decided',
        share: 1,
        play: (scene) => decidePlans(plans, 1, scene),
      },
    ];
  });
  const learning: readonly Appointment[] =
    office.scheme.socialisation === undefined
      ? []
      : [{ day: '2026-01-06', title: 'Skema dipahami · the scheme acknowledged', share: 1, play: learnScheme }];
  const returned = office.plans.filter((plan) => plan.returned !== undefined);
  return [
    ...learning,
    ...levels.flat(),
    {
      day: '2026-01-19',
      title: 'SKP diperbaiki · a plan improved',
      share: 1,
      play: (scene) => resubmitPlans(returned, scene),
    },
    {
      day: '2026-01-20',
      title: 'SKP diputuskan · plans decided',
      share: 1,
      play: (scene) => decidePlans(returned, 2, scene),
    },
  ];
};

const recordingDay = (month: string): string => dayOfNextMonth(month, 5);

const quarters: readonly (readonly [YearPart, string])[] = [
  ['Q1', '2026-04-10'],
  ['Q2', '2026-07-10'],
  ['Q3', '2026-10-09'],
  ['Q4', '2027-01-08'],
];

/** The months after the one in which plans are made, each evaluated on the eighth of the next. */
const months: readonly (readonly [YearPart, string])[] = Array.from({ length: 11 }, (_, index) => {
  const part = `${index + 2}`.padStart(2, '0') as YearPart;
  return [part, dayOfNextMonth(`2026-${part}`, 8)] as const;
});

const evaluations = ({ office }: Pick<Scene, 'office'>): readonly Appointment[] => {
  const [parts, title] =
    office.scheme.periodicEvaluation === 'monthly'
      ? [months, 'Evaluasi bulanan · monthly evaluation']
      : [quarters, 'Evaluasi triwulan · quarterly evaluation'];
  return parts.map(([part, day]): Appointment => {
    return { day, title: `${title} ${part}`, share: 2, play: (scene) => evaluatePart(part, scene) };
  });
};

const execution = ({ office }: Pick<Scene, 'office'>): readonly Appointment[] => {
  const moved = office.plans.filter(({ segment }) => segment === 2);
  const recorded = [...new Set(office.actuals.map(({ month }) => month))].sort();
  const remarks = [...new Set(office.checkIns.map(({ date }) => date))];
  return [
    ...recorded.map((month): Appointment => {
      return {
        day: recordingDay(month),
        title: `Realisasi ${month} · actuals`,
        share: 4,
        play: (scene) => recordMonth(month, scene),
      };
    }),
    ...remarks.map((day): Appointment => {
      return { day, title: 'Umpan balik · remarks', share: 0.2, play: (scene) => exchangeRemarks(day, scene) };
    }),
    ...evaluations({ office }),
    { day: '2026-06-10', title: 'Dialog tengah tahun · mid-year dialogues', share: 3, play: holdDialogues },
    {
      day: '2026-06-12',
      title: 'Tanggapan atas dialog · answers to the dialogues',
      share: 2,
      play: acknowledgeDialogues,
    },
    ...office.transfers.map(({ date }): Appointment => {
      return { day: date, title: 'Mutasi · a transfer', share: 0.5, play: (scene) => transferPeople(date, scene) };
    }),
    {
      day: '2026-07-02',
      title: 'SKP paruh kedua · the second plan',
      share: 0.5,
      play: (scene) => submitPlans(moved, scene),
    },
    {
      day: '2026-07-03',
      title: 'SKP paruh kedua · the second plan',
      share: 0.5,
      play: (scene) => decidePlans(moved, 1, scene),
    },
  ];
};

const appraisal = (keep: (spreads: readonly UnitSpread[]) => void): readonly Appointment[] => [
  { day: '2027-01-11', title: 'Predikat organisasi · units rated', share: 0.5, play: rateOrganisations },
  { day: '2027-01-12', title: 'Penilaian diri · self-assessments', share: 3, play: assessSelves },
  { day: '2027-01-22', title: 'Penilaian · ratings', share: 4, play: rateEverybody },
  { day: '2027-02-04', title: 'Penilaian oleh atasan · a rating by the superior', share: 1, play: rateInstead },
  {
    day: '2027-02-05',
    title: 'Pengumuman · announcements',
    share: 2,
    play: async (scene) => keep(await announceUnits(scene)),
  },
  { day: '2027-02-08', title: 'Tanggapan atas hasil · acknowledgements', share: 3, play: acknowledgeResults },
  { day: '2027-02-12', title: 'Keberatan · appeals', share: 0.5, play: fileAppeals },
  { day: '2027-02-15', title: 'Penjelasan · explanations', share: 0.5, play: explainAppeals },
  { day: '2027-02-22', title: 'Putusan keberatan · decisions on appeals', share: 0.5, play: decideAppeals },
  {
    day: '2027-03-22',
    title: 'Penghargaan dan bimbingan · rewards and coaching',
    share: 2,
    play: (scene) => completeFollowUps({ kinds: ['reward', 'larger-responsibility', 'coaching'] }, scene),
  },
  {
    day: '2027-04-19',
    title: 'Pelatihan · training',
    share: 2,
    play: (scene) => completeFollowUps({ kinds: ['training', 'further-education'], everySecond: true }, scene),
  },
];

/** The whole year, in order of time. What is announced is kept for the report. */
export const agendaOf = (
  scene: Pick<Scene, 'office'>,
  keep: (spreads: readonly UnitSpread[]) => void = () => undefined,
): readonly Appointment[] =>
  [...planning(scene), ...execution(scene), ...appraisal(keep), ...storyAgenda(scene.office)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
