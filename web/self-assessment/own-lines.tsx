import type { ReactNode } from 'react';
import { useFormat, useLanguage, useWords } from '../app/context.ts';
import { ObjectiveAttained } from '../reviews/attainment-list.tsx';
import type { OwnYear } from './load-self-assessment.ts';
import type { Line } from './self-assessment-draft.ts';

interface LinesProps {
  readonly year: OwnYear;
  /** What stands under a line, such as its fields. */
  readonly beside: (line: Line, index: number) => ReactNode;
}

/** Every line of the year with its attainment and its evidence. */
export const OwnLines = ({ year, beside }: LinesProps) => {
  const { selfAssessment, plan } = useWords();
  const format = useFormat();
  const several = year.parts.length > 1;
  return (
    <section aria-labelledby="own-lines">
      <h2 id="own-lines">{selfAssessment.objectives}</h2>
      {year.parts.map((part) => (
        <div key={part.segment.segmentId}>
          {several && (
            <p className="soft">{plan.segment(format.day(part.segment.from), format.day(part.segment.to))}</p>
          )}
          {(part.content?.objectives ?? []).map((objective, index) => {
            const { objectiveId, text } = objective;
            return (
              <section key={objectiveId} className="sheet" aria-label={`${plan.objective(index + 1)}: ${text}`}>
                <ObjectiveAttained objective={objective} number={index + 1} part={part} />
                {beside({ segmentId: part.segment.segmentId, objectiveId }, index)}
              </section>
            );
          })}
        </div>
      ))}
    </section>
  );
};

interface BehavioursProps {
  readonly year: OwnYear;
  readonly beside: (behaviourId: string) => ReactNode;
  /** Whether the guidance is shown, as to somebody who writes. */
  readonly guided: boolean;
}

/** The behaviours of the scheme, each with its guidance and a plain example. */
export const OwnBehaviours = ({ year, beside, guided }: BehavioursProps) => {
  const { selfAssessment } = useWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="behaviours">
      <h2 id="behaviours">{selfAssessment.behaviours}</h2>
      {guided && <p className="soft">{selfAssessment.behavioursHint}</p>}
      {year.scheme.behaviours.map(({ behaviourId, title, conduct }) => (
        <section key={behaviourId} className={guided ? 'sheet behaviour' : 'sheet'} aria-label={title[language]}>
          <h3>{title[language]}</h3>
          {guided && (
            <div>
              <ul className="conduct" aria-label={selfAssessment.conduct}>
                {conduct.map((line) => (
                  <li key={line.id}>{line[language]}</li>
                ))}
              </ul>
              <p className="hint">{selfAssessment.examples[behaviourId]}</p>
            </div>
          )}
          <div>{beside(behaviourId)}</div>
        </section>
      ))}
    </section>
  );
};
