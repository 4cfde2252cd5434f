import type { Employee } from '../../shared/domain/people/people.ts';
import type { Finding, MidReview } from '../../shared/domain/reviews/review.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { BehaviourRating, RatingInput, SelfAssessment } from '../../shared/domain/scoring/result.ts';
import type { OfficePlan, SegmentNumber } from './office-plans.ts';
import type { JudgementFile, PersonJudgement } from './office-shapes.ts';

/** How one person's year is judged. Without `resultsLevel` or `behaviourLevel` the supervisor follows the proposal. */
export interface Judgement {
  readonly employeeId: string;
  /** What the person is an example of, such as `excellent`. */
  readonly story?: string;
  readonly selfAssessment: Pick<SelfAssessment, 'achievements' | 'obstacles' | 'innovation'>;
  readonly midReview: Pick<MidReview, 'summary' | 'agreements'> & { readonly response: string };
  /** For every indicator of the person, what to say if it is behind its target in mid-year. */
  readonly causes: Readonly<Record<string, Pick<Finding, 'cause' | 'remedy'>>>;
  readonly ratings: readonly (RatingInput & { readonly segment: SegmentNumber })[];
  /** This supervisor lets the deadline of the rating pass; the superior gives it instead. */
  readonly silentSupervisorId?: string;
}

/** What somebody is given of whom nothing is said: as expected. */
const usual = { matrix: { level: 'meets' }, weighted: { score: 10_000 } } as const;

/** @throws when the person is judged by a behaviour that the rule pack doesn't have */
const behavioursOf = (person: PersonJudgement | undefined, scheme: Scheme): readonly BehaviourRating[] => {
  const own = person?.behaviours ?? {};
  const ids = scheme.behaviours.map(({ behaviourId }) => behaviourId);
  const unknown = Object.keys(own).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`penilaian.json names the unknown behaviour ${unknown}`);
  return ids.map((behaviourId) => ({ behaviourId, ...usual[scheme.kind], ...own[behaviourId] }));
};

/** The unit's text, which names the first objective of the person. */
const personal = (text: string, plan: OfficePlan): string => text.replace('{rhk}', plan.objectives[0]?.text ?? '');

const causesOf = (plans: readonly OfficePlan[], file: JudgementFile, person: PersonJudgement | undefined) =>
  Object.fromEntries(
    plans.flatMap(({ employeeId, objectives }) =>
      objectives.flatMap(({ indicators }) =>
        indicators.map(({ indicatorId, aspect }) => {
          const key = indicatorId.slice(employeeId.length + 1);
          return [
            indicatorId,
            person?.causes?.[key] ?? file.causesByIndicator[key] ?? file.causesByAspect[aspect],
          ] as const;
        }),
      ),
    ),
  );

interface Known {
  readonly note: string;
  readonly person: PersonJudgement | undefined;
  readonly scheme: Scheme;
}

const ratingsOf = (plans: readonly OfficePlan[], { note, person, scheme }: Known) =>
  plans.map(({ segment }) => {
    const { resultsLevel, behaviourLevel, overrideReason, innovationConfirmed, note: own } = person ?? {};
    const whole = {
      ...(resultsLevel && { resultsLevel }),
      ...(behaviourLevel && { behaviourLevel }),
      ...(overrideReason && { overrideReason }),
      ...(innovationConfirmed && { innovationConfirmed }),
      note: own ?? note,
    };
    const part = person?.segments?.find((one) => one.segment === segment);
    return { ...whole, behaviours: behavioursOf(person, scheme), ...part, segment };
  });

interface OfficeFile {
  readonly file: JudgementFile;
  readonly idFor: (nip: string) => string;
  readonly scheme: Scheme;
}

/** The judgement of one person: the unit's default with the person's exceptions. */
export const judgementFor = (
  { employeeId, nip, unitId }: Pick<Employee, 'employeeId' | 'nip' | 'unitId'>,
  plans: readonly OfficePlan[],
  { file, idFor, scheme }: OfficeFile,
): Judgement => {
  const [unit, [first]] = [file.units[unitId], plans];
  if (unit === undefined || first === undefined) throw new Error(`penilaian.json has no unit ${unitId}`);
  const person = file.people.find((one) => one.nip === nip);
  const silent = file.silentSupervisors.find((one) => one.nip === nip);
  return {
    employeeId,
    ...(person?.story !== undefined && { story: person.story }),
    selfAssessment: person?.selfAssessment ?? {
      achievements: personal(unit.selfAssessment.achievements, first),
      obstacles: unit.selfAssessment.obstacles,
    },
    midReview: person?.midReview ?? unit.midReview,
    causes: causesOf(plans, file, person),
    ratings: ratingsOf(plans, { note: unit.ratingNote, person, scheme }),
    ...(silent !== undefined && { silentSupervisorId: idFor(silent.supervisorNip) }),
  };
};
