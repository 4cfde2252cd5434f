import type { ReactNode } from 'react';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import type { LoadedRating } from './load-rating.ts';

const Part = ({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <details className="sheet" open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);

const SelfAssessmentPart = ({ loaded: { selfAssessment } }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  if (selfAssessment === undefined) return <p className="soft">{rating.selfAssessmentNone}</p>;
  const { achievements, obstacles, innovation } = selfAssessment;
  const lines = [
    [rating.achievements, achievements],
    [rating.obstacles, obstacles],
    [rating.innovationNamed, innovation ?? ''],
  ] as const;
  return (
    <dl className="facts">
      {lines
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="typed-text">{text}</dd>
          </div>
        ))}
    </dl>
  );
};

const CheckInsPart = ({ loaded: { checkIns } }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  const format = useFormat();
  if (checkIns.length === 0) return <p className="soft">{rating.checkInsNone}</p>;
  return (
    <ul className="lines">
      {checkIns.map(({ checkInId, author, at, text }) => (
        <li key={checkInId}>
          <p className="small soft">
            {author.name} · {format.date(at)}
          </p>
          <p className="typed-text">{text}</p>
        </li>
      ))}
    </ul>
  );
};

const MidReviewPart = ({ loaded: { midReview } }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  const format = useFormat();
  if (midReview === undefined) return <p className="soft">{rating.midReviewNone}</p>;
  return (
    <>
      <p className="small soft">{format.date(midReview.heldAt)}</p>
      <p className="typed-text">{midReview.summary}</p>
      <ul>
        {midReview.agreements.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
};

const EarlierPart = ({ loaded: { proposal, case: one } }: { loaded: LoadedRating }) => {
  const { rating, plan } = useWords();
  const { levels } = useDomainWords();
  const format = useFormat();
  return (
    <ul className="lines">
      {proposal.earlier.map(({ segmentId, resultsLevel, behaviourLevel, note }) => {
        const segment = one.segments.find((other) => other.segmentId === segmentId);
        const word = (level: keyof typeof levels | undefined): string => (level === undefined ? '–' : levels[level]);
        return (
          <li key={segmentId}>
            {segment !== undefined && (
              <p className="small soft">
                {plan.segment(format.day(segment.from), format.day(segment.to))} · {segment.supervisor?.name}
              </p>
            )}
            <p>{rating.earlierLine(word(resultsLevel), word(behaviourLevel))}</p>
            {note !== undefined && <p className="typed-text">{note}</p>}
          </li>
        );
      })}
    </ul>
  );
};

const VoicesPart = ({ voices }: { voices: LoadedRating['proposal']['voices'] }) => {
  const { rating } = useWords();
  const format = useFormat();
  if (voices === undefined || voices.length === 0) return <p className="soft">{rating.voicesNone}</p>;
  return (
    <>
      <p className="small soft">{rating.voicesWhy}</p>
      <ul className="lines">
        {voices.map((voice) => (
          <li key={`${voice.source} ${voice.subject}`}>
            <p>
              <strong>{voice.subject}</strong> <span className="soft">({rating.voiceSources[voice.source]})</span>
            </p>
            <p>
              {voice.released
                ? rating.voiceMean(format.number(voice.mean / 100), format.number(voice.scaleTo), voice.answers)
                : rating.voiceWithheld(voice.fewest)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What was said and agreed during the year, and by others. */
export const YearBeside = ({ loaded }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  return (
    <section aria-labelledby="during-the-year">
      <h2 id="during-the-year">{rating.beside}</h2>
      <Part title={rating.selfAssessment} open>
        <SelfAssessmentPart loaded={loaded} />
      </Part>
      {loaded.proposal.earlier.length > 0 && (
        <Part title={rating.earlier} open>
          <EarlierPart loaded={loaded} />
        </Part>
      )}
      <Part title={rating.checkIns(loaded.checkIns.length)}>
        <CheckInsPart loaded={loaded} />
      </Part>
      <Part title={rating.midReview}>
        <MidReviewPart loaded={loaded} />
      </Part>
      <Part title={rating.voices}>
        <VoicesPart voices={loaded.proposal.voices} />
      </Part>
    </section>
  );
};
