import { tryPlan, tryRefusedPlan } from '../chapters/planning.ts';
import { type Appointment, dayOfNextMonth } from '../year/appointment.ts';
import type { Scene } from '../year/scene.ts';
import { holdCalibration } from './calibration.ts';
import { hearColleagues, nameColleagues } from './colleagues.ts';
import { answerComplaint, fileComplaint, routeComplaint } from './complaints.ts';
import { evaluateSystem, takePulse } from './evaluation.ts';
import { measureMonth, registerMeasure } from './measures.ts';
import { publishPeriod } from './publications.ts';
import { trainRaters } from './rater-training.ts';
import { adopt, consult } from './revision.ts';
import { firstPlan, hearWorry, learnScheme } from './socialisation.ts';
import type {
  CalibrationStory,
  FeedbackStory,
  RefusedPlan,
  Revision,
  Story,
  StoryComplaint,
  StoryMeasure,
} from './story-shapes.ts';
import { askCitizens } from './survey-days.ts';

const ofComplaint = (complaint: StoryComplaint): readonly Appointment[] => [
  {
    day: complaint.filedOn,
    title: 'Pengaduan warga · a complaint',
    share: 0.2,
    play: (scene) => fileComplaint(complaint, scene),
  },
  {
    day: complaint.routedOn,
    title: 'Pengaduan disalurkan · a complaint is routed',
    share: 0.2,
    play: (scene) => routeComplaint(complaint, scene),
  },
  {
    day: complaint.answeredOn,
    title: 'Pengaduan dijawab · a complaint is answered',
    share: 0.2,
    play: (scene) => answerComplaint(complaint, scene),
  },
];

const ofFeedback = (feedback: FeedbackStory): readonly Appointment[] => [
  {
    day: feedback.namedOn,
    title: 'Penilai rekan ditunjuk · colleagues are named',
    share: 0.5,
    play: (scene) => nameColleagues(feedback, scene),
  },
  {
    day: feedback.opensOn,
    title: 'Umpan balik rekan · colleagues answer',
    share: 2,
    play: (scene) => hearColleagues(feedback, scene),
  },
];

/** A source sends on the second day of the next month, before the others record what they typed. */
const ofMeasure = (measure: StoryMeasure, { measured }: Scene['office']): readonly Appointment[] => {
  const months = measured.flatMap(({ indicator, month }) => (indicator === measure.indicator ? [month] : []));
  return [
    {
      day: measure.registeredOn,
      title: 'Sumber data didaftarkan · a source of data',
      share: 0.2,
      play: (scene) => registerMeasure(measure, scene),
    },
    ...[...new Set(months)].map(
      (month): Appointment => ({
        day: dayOfNextMonth(month, 2),
        title: `Kejadian layanan ${month} · service events`,
        share: 0.5,
        play: (scene) => measureMonth(measure, month, scene),
      }),
    ),
  ];
};

const ofCalibration = (calibration: CalibrationStory): Appointment => ({
  day: calibration.date,
  title: 'Sidang kalibrasi · a calibration',
  share: 0.5,
  play: (scene) => holdCalibration(calibration, scene),
});

const ofRevision = (revision: Revision): readonly Appointment[] => [
  {
    day: revision.pulseOn,
    title: 'Survei keadilan · how fair the year was',
    share: 0.5,
    play: (scene) => takePulse(revision, scene),
  },
  {
    day: revision.evaluatedOn,
    title: 'Evaluasi sistem dan konsultasi · evaluation and consultation',
    share: 1,
    play: async (scene: Scene) => {
      await evaluateSystem(revision, scene);
      await consult(revision, scene);
    },
  },
  {
    day: revision.adoptedOn,
    title: 'Skema ditetapkan · a scheme is adopted',
    share: 1,
    play: (scene) => adopt(revision, scene),
  },
];

const ofRefusedPlan = (plan: RefusedPlan): Appointment => ({
  day: plan.date,
  title: 'SKP ditolak skema · a plan is refused',
  share: 0.2,
  play: (scene) => tryRefusedPlan(plan, scene),
});

/** What the rule pack asks for before planning and before rating. */
const ofScheme = ({ scheme, story: { worry } }: Scene['office']): readonly Appointment[] => [
  ...(scheme.socialisation === undefined
    ? []
    : [
        {
          day: '2026-01-05',
          title: 'Sosialisasi · the scheme is learnt',
          share: 1,
          play: async (scene: Scene) => {
            const first = firstPlan(scene);
            if (first !== undefined) await tryPlan(first, scene);
            await learnScheme(scene);
            if (worry !== undefined) await hearWorry(worry, scene);
          },
        },
      ]),
  ...(scheme.raterTraining === undefined
    ? []
    : [{ day: '2027-01-13', title: 'Pelatihan penilai · raters are trained', share: 0.5, play: trainRaters }]),
];

const ofStory = ({
  refusedPlan,
  survey,
  complaints = [],
  feedback,
  calibration,
  publications = [],
  revision,
}: Story): readonly Appointment[] => [
  ...(refusedPlan === undefined ? [] : [ofRefusedPlan(refusedPlan)]),
  ...(survey?.days ?? []).map((day): Appointment => {
    return {
      day: day.date,
      title: 'Survei setelah layanan · citizens are asked',
      share: 1,
      play: (scene) => askCitizens(day, scene),
    };
  }),
  ...complaints.flatMap(ofComplaint),
  ...(feedback === undefined ? [] : ofFeedback(feedback)),
  ...(calibration === undefined ? [] : [ofCalibration(calibration)]),
  ...publications.map(({ period, date }): Appointment => {
    const play = (scene: Scene) => publishPeriod(period, scene);
    return { day: date, title: `Pengumuman ${period} · results are published`, share: 0.5, play };
  }),
  ...(revision === undefined ? [] : ofRevision(revision)),
];

/** What the office does beyond planning, measuring and rating, in no order. */
export const storyAgenda = (office: Scene['office']): readonly Appointment[] => [
  ...ofScheme(office),
  ...(office.story.measures ?? []).flatMap((measure) => ofMeasure(measure, office)),
  ...ofStory(office.story),
];
