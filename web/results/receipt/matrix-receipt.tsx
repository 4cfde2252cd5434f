import { levelOf, proposeBehaviour, proposeResults } from '../../../shared/domain/scoring/proposal.ts';
import type { MatrixInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import { levelsOfYear } from '../../../shared/domain/scoring/receipt-matrix.ts';
import { useDomainWords, useFormat } from '../../app/context.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { useOutcomeWords } from '../outcome-words.ts';
import { MatrixFigure } from './matrix-figure.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { Reason, Step, useNames } from './receipt-parts.tsx';
import { SegmentTitle, segmentTitle } from './segment-title.tsx';

type Segment = MatrixInputs['segments'][number];
interface InSegment {
  readonly segment: Segment;
  readonly rules: MatrixInputs['rules'];
  readonly own: boolean;
}

const ResultsOf = ({ segment, rules, own }: InSegment) => {
  const { result } = useOutcomeWords();
  const domain = useDomainWords();
  const format = useFormat();
  const names = useNames();
  const { objectives, behaviours, resultsLevel, behaviourLevel, organisation, ratedBy } = segment;
  const behaviour = proposeBehaviour(behaviours);
  const { meets, above } = rules.levelThresholds;
  const { level } = proposeResults(objectives, rules.levelThresholds);
  const proposed = level === 'not-applicable' ? result.notMeasured : domain.levels[level];
  const led = own ? result.organisationLed : result.organisationLedOther;
  return (
    <>
      <ObjectiveTable
        segmentId={segment.segmentId}
        objectives={objectives}
        levelOf={(one) => (one === 'not-applicable' ? one : levelOf(one, rules.levelThresholds))}
      />
      <p className="small soft">{result.thresholds(format.percent(meets), format.percent(above))}</p>
      {organisation === undefined ? (
        <>
          <p>{result.proposed(proposed)}</p>
          <p>
            <strong>{result.judged(names.person(ratedBy), domain.levels[resultsLevel])}</strong>
          </p>
        </>
      ) : (
        <p>
          <strong>{led(domain.organisationPredicates[organisation], domain.levels[resultsLevel])}</strong>
        </p>
      )}
      <Override segment={segment} shown={resultsLevel !== level || behaviourLevel === behaviour} />
    </>
  );
};

/** One reason is given for both ratings: it is shown at the one that departs from the proposal. */
const Override = ({ segment: { overrideReason }, shown }: { segment: Segment; shown: boolean }) => {
  const { result } = useOutcomeWords();
  return shown && overrideReason !== undefined ? <Reason label={result.overrideReason} text={overrideReason} /> : null;
};

const BehaviourOf = ({ segment }: { segment: Segment }) => {
  const { result } = useOutcomeWords();
  const domain = useDomainWords();
  const names = useNames();
  const { behaviours, behaviourLevel, ratedBy } = segment;
  const proposed = proposeBehaviour(behaviours);
  return (
    <>
      <table>
        <ColumnHeads of={[result.behaviour, result.given]} />
        <tbody>
          {behaviours.map(({ behaviourId, level }) => (
            <tr key={behaviourId}>
              <td>{names.behaviour(behaviourId)}</td>
              <td>{level === undefined ? result.notMeasured : domain.levels[level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {proposed !== 'not-applicable' && <p>{result.proposed(domain.levels[proposed])}</p>}
      <p>
        <strong>{result.judged(names.person(ratedBy), domain.levels[behaviourLevel])}</strong>
      </p>
      <Override segment={segment} shown={behaviourLevel !== proposed} />
    </>
  );
};

const Year = ({ inputs }: { inputs: MatrixInputs }) => {
  const { result } = useOutcomeWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (
    <Step title={result.stepSegments} rule={inputs.rules.citations.segments}>
      <p>{result.lastRates}</p>
      <ul>
        {inputs.segments.map((segment) => (
          <li key={segment.segmentId}>
            {segmentTitle(segment, format, result)}: {domain.levels[segment.resultsLevel]},{' '}
            {domain.levels[segment.behaviourLevel]}
          </li>
        ))}
      </ul>
      {inputs.leftOut.length > 0 && <p>{result.leftOut(inputs.leftOut.join(', '))}</p>}
    </Step>
  );
};

/** The steps of a receipt under a matrix, in words and numbers. */
export const MatrixReceipt = ({ inputs, own }: { inputs: MatrixInputs; own: boolean }) => {
  const { result } = useOutcomeWords();
  const domain = useDomainWords();
  const { rules, segments, leftOut, ruling } = inputs;
  const { citations } = rules;
  const at = levelsOfYear(inputs);
  const many = segments.length > 1;
  return (
    <ol className="receipt">
      <Step
        title={result.stepResults}
        rule={segments.at(-1)?.organisation === undefined ? citations.proposal : citations.organisation}
      >
        {segments.map((segment) => (
          <SegmentTitle key={segment.segmentId} segment={segment} shown={many}>
            <ResultsOf segment={segment} rules={rules} own={own} />
          </SegmentTitle>
        ))}
      </Step>
      <Step title={result.stepBehaviour} rule={citations.behaviour}>
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
          rule={ruling.calibration ?? citations.appeal}
        >
          <p>{result.ruled(domain.levels[at.results], domain.levels[at.behaviour])}</p>
        </Step>
      )}
      <Step title={result.stepMatrix} rule={citations.matrix}>
        <MatrixFigure matrix={rules.matrix} at={at} />
      </Step>
    </ol>
  );
};
