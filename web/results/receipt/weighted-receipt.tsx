import { segmentAttainment } from '../../../shared/domain/scoring/receipt-attainment.ts';
import type { WeightedInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import {
  behaviourPoints,
  behaviourShares,
  pointsOfYear,
  type SharedPart,
} from '../../../shared/domain/scoring/receipt-weighted.ts';
import type { Outcome } from '../../../shared/domain/scoring/result.ts';
import { daysOf, type VoiceBasis } from '../../../shared/domain/scoring/segment-combination.ts';
import { useFormat } from '../../app/context.ts';
import { pointsText, shareText } from '../exact-format.ts';
import { useOutcomeWords } from '../outcome-words.ts';
import { BandLine } from './band-line.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { Step, useNames } from './receipt-parts.tsx';
import { SegmentTitle, segmentTitle } from './segment-title.tsx';

type Segment = WeightedInputs['segments'][number];

const usePoints = () => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  return (points: string): string => (points === 'not-applicable' ? result.notMeasured : pointsText(points, format));
};

const ResultsOf = ({ segment }: { segment: Segment }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const { value, leftOut } = segmentAttainment(segment);
  return (
    <>
      <ObjectiveTable segmentId={segment.segmentId} objectives={segment.objectives} />
      {leftOut.length > 0 && <p className="small soft">{result.notMeasuredWhy}</p>}
      <p>
        <strong>
          {result.stepResults}: {value === 'not-applicable' ? result.notMeasured : shareText(value, format)}
        </strong>
      </p>
    </>
  );
};

/** Of what the points of a group of others are made, so that they can be counted again. */
const VoiceOf = ({ basis: { scaleTo, means, drawnWith } }: { basis: VoiceBasis }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const names = useNames();
  const said = means.map(({ about, mean, answers }) =>
    result.voiceMean(
      result.elements[about] ?? names.behaviour(about),
      pointsText(mean, format),
      format.number(answers),
    ),
  );
  return (
    <p className="small soft">
      {result.voiceFrom(said.join('; '), format.number(scaleTo))}{' '}
      {drawnWith !== undefined && result.voiceDrawn(format.number(drawnWith))}
    </p>
  );
};

/** Whose view counted with which share, where others than the supervisor were asked. */
const Voices = ({ segment }: { segment: Segment }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const shares = behaviourShares(segment);
  if (shares.length < 2) return null;
  const said = ({ weight, value, share }: SharedPart): string =>
    value === 'not-applicable' || share === 'not-applicable'
      ? result.tooFew(format.percent(weight))
      : result.voice(pointsText(value, format), shareText(share, format));
  return (
    <>
      <p className="small soft">{result.voices}</p>
      <ul>
        {shares.map((part) => (
          <li key={part.name}>
            {result.groups[part.name] ?? part.name}: {said(part)}
            {part.from !== undefined && <VoiceOf basis={part.from} />}
          </li>
        ))}
      </ul>
    </>
  );
};

const BehaviourOf = ({ segment }: { segment: Segment }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const names = useNames();
  const points = usePoints();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{result.behaviour}</th>
            <th scope="col" className="num">
              {result.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {segment.behaviours.map(({ behaviourId, score, weight }) => (
            <tr key={behaviourId}>
              <td>
                {names.behaviour(behaviourId)}
                {weight !== undefined && ` · ${format.percent(weight)}`}
              </td>
              <td className="num">{score === undefined ? result.notMeasured : format.number(score / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Voices segment={segment} />
      <p>
        <strong>
          {result.stepBehaviour}: {points(behaviourPoints(segment))}
        </strong>
      </p>
    </>
  );
};

const Year = ({ inputs }: { inputs: WeightedInputs }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  return (
    <Step title={result.stepSegments} rule={inputs.rules.citations.segments}>
      <p>{result.byDays}</p>
      <ul>
        {inputs.segments.map((segment) => (
          <li key={segment.segmentId}>
            {segmentTitle(segment, format, result)}: {result.segmentDays(daysOf(segment))}
          </li>
        ))}
      </ul>
      {inputs.leftOut.length > 0 && <p>{result.leftOut(inputs.leftOut.join(', '))}</p>}
    </Step>
  );
};

const Score = ({ inputs, outcome }: { inputs: WeightedInputs; outcome: Outcome }) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const points = usePoints();
  const { results, behaviour, weights, score } = pointsOfYear(inputs);
  const counted = (
    [
      [weights.results, results],
      [weights.behaviour, behaviour],
    ] as const
  ).filter(([, value]) => value !== 'not-applicable');
  const whole = counted.reduce((sum, [weight]) => sum + weight, 0);
  const parts = counted.map(([weight, value]) => `${shareText(`${weight}/${whole}`, format)} × ${points(value)}`);
  const { citations, bands } = inputs.rules;
  return (
    <>
      <Step title={result.stepScore} rule={citations.weights}>
        <p>
          <strong>{result.formula(parts.join(' + '), points(score))}</strong>
        </p>
      </Step>
      <Step title={result.stepBand} rule={citations.bands}>
        <p>{result.innovation[inputs.innovation ? 'yes' : 'no']}</p>
        <BandLine bands={bands} score={score} predicate={outcome.predicate} />
      </Step>
    </>
  );
};

/** The steps of a receipt under a weighted scheme, in words and numbers. */
export const WeightedReceipt = ({ inputs, outcome }: { inputs: WeightedInputs; outcome: Outcome }) => {
  const { result } = useOutcomeWords();
  const points = usePoints();
  const { rules, segments, leftOut, ruling } = inputs;
  const { results, behaviour } = pointsOfYear(inputs);
  const many = segments.length > 1;
  return (
    <ol className="receipt">
      <Step title={result.stepResults} rule={rules.citations.attainment}>
        {segments.map((segment) => (
          <SegmentTitle key={segment.segmentId} segment={segment} shown={many}>
            <ResultsOf segment={segment} />
          </SegmentTitle>
        ))}
      </Step>
      <Step title={result.stepBehaviour} rule={rules.citations.behaviour}>
        {segments.map((segment) => (
          <SegmentTitle key={segment.segmentId} segment={segment} shown={many}>
            <BehaviourOf segment={segment} />
          </SegmentTitle>
        ))}
      </Step>
      {(many || leftOut.length > 0) && <Year inputs={inputs} />}
      {ruling !== undefined && (
        <Step
          title={ruling.calibration === undefined ? result.stepAppeal : result.stepCalibration}
          rule={ruling.calibration ?? rules.citations.appeal}
        >
          <p>{result.ruled(points(results), points(behaviour))}</p>
        </Step>
      )}
      <Score inputs={inputs} outcome={outcome} />
    </ol>
  );
};
