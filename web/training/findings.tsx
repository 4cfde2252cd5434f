import { useFormat, useLanguage } from '../app/context.ts';
import { differenceOf, percentOf } from './exact-share.ts';
import type { Attempt, Training } from './training-draft.ts';
import { useTrainingWords } from './training-words.ts';

type Finding = Attempt['report']['findings'][number];

/** Where a tendency shows: the cases, or the behaviours over all people. */
const usePlaces = ({ cases, behaviours }: Training) => {
  const language = useLanguage();
  return ({ caseIds, behaviourIds }: Finding): readonly string[] => [
    ...caseIds.flatMap((id) => cases.find(({ caseId }) => caseId === id)?.title[language] ?? []),
    ...behaviourIds.flatMap((id) => behaviours.find(({ behaviourId }) => behaviourId === id)?.title[language] ?? []),
  ];
};

/** What is beyond the limits, in plain words, with the places where it shows and what helps. */
export const Findings = ({ training, attempt }: { training: Training; attempt: Attempt }) => {
  const words = useTrainingWords();
  const format = useFormat();
  const placesOf = usePlaces(training);
  const { findings } = attempt.report;
  if (findings.length === 0) return <p>{words.within}</p>;
  return (
    <>
      <h3>{words.beyond}</h3>
      {findings.map((finding) => {
        const { tendency, measured, tolerated } = finding;
        const say = tendency === 'lenient' || tendency === 'severe' ? differenceOf : percentOf;
        const places = placesOf(finding);
        return (
          <div className="training-finding" key={tendency}>
            <h4>{words.tendencies[tendency]}</h4>
            <p>
              {words.explained[tendency]} {words.measuredAt(say(measured, format), percentOf(tolerated, format))}
            </p>
            {places.length > 0 && (
              <p>
                {words.seenIn} {places.join('; ')}.
              </p>
            )}
            <p className="soft">{words.advice[tendency]}</p>
          </div>
        );
      })}
    </>
  );
};
