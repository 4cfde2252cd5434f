import type { SelfAssessment } from '../../shared/domain/scoring/result.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import type { OwnYear } from './load-self-assessment.ts';
import { OwnBehaviours, OwnLines } from './own-lines.tsx';

type Remark = NonNullable<SelfAssessment['behaviours']>[number];

const RemarkText = ({ remark, own }: { remark: Pick<Remark, 'level' | 'note'> | undefined; own: boolean }) => {
  const { selfAssessment } = useWords();
  const { levels } = useDomainWords();
  return (
    <div className="self-remark">
      <p>
        {own ? selfAssessment.level : selfAssessment.theirLevel}:{' '}
        {remark?.level === undefined ? selfAssessment.notGiven : <strong>{levels[remark.level]}</strong>}
      </p>
      {remark !== undefined && remark.note !== '' && <p className="typed">{remark.note}</p>}
    </div>
  );
};

/** What the employee said of the year as a whole. */
export const WholeYear = ({ sent }: { sent: SelfAssessment }) => {
  const { selfAssessment: words } = useWords();
  const texts = [
    [words.achievements, sent.achievements],
    [words.obstacles, sent.obstacles],
    [words.innovation, sent.innovation ?? ''],
  ] as const;
  return texts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => (
      <div key={title}>
        <h3>{title}</h3>
        <p className="typed">{text}</p>
      </div>
    ));
};

/** A self-assessment to read: by the supervisor who rates, and by everybody once it is settled. */
export const SelfAssessmentView = ({ year, sent, own }: { year: OwnYear; sent: SelfAssessment; own: boolean }) => {
  const { selfAssessment } = useWords();
  const format = useFormat();
  return (
    <>
      <section className="sheet" aria-labelledby="whole">
        <h2 id="whole">{selfAssessment.whole}</h2>
        <p className="small soft">{selfAssessment.submittedAt(format.moment(sent.submittedAt))}</p>
        <WholeYear sent={sent} />
      </section>
      <OwnLines
        year={year}
        beside={({ segmentId, objectiveId }) => (
          <RemarkText
            own={own}
            remark={sent.objectives?.find((one) => one.segmentId === segmentId && one.objectiveId === objectiveId)}
          />
        )}
      />
      <OwnBehaviours
        year={year}
        guided={false}
        beside={(behaviourId) => (
          <RemarkText own={own} remark={sent.behaviours?.find((one) => one.behaviourId === behaviourId)} />
        )}
      />
    </>
  );
};
