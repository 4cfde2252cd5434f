import { useFormat, useLanguage } from '../app/context.ts';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import { differenceOf, percentOf, shareIn } from './exact-share.ts';
import { Findings } from './findings.tsx';
import { LeniencyPicture } from './leniency-picture.tsx';
import type { Attempt, Training } from './training-draft.ts';
import { useTrainingWords } from './training-words.ts';

interface AttemptProps {
  readonly training: Training;
  readonly attempt: Attempt;
}

const wholeInBasisPoints = 10_000;

const useRows = ({ training, attempt }: AttemptProps) => {
  const words = useTrainingWords();
  const language = useLanguage();
  const { report } = attempt;
  const ofCases = report.cases.map((one) => ({
    ...one,
    title: training.cases.find(({ caseId }) => caseId === one.caseId)?.title[language] ?? one.caseId,
  }));
  const all = { caseId: '', title: words.all, leniency: report.leniency, distance: report.distance };
  return [all, ...ofCases];
};

const CaseTable = (props: AttemptProps) => {
  const words = useTrainingWords();
  const format = useFormat();
  const rows: readonly { caseId: string; title: string; leniency: string; distance: string; spread?: string }[] =
    useRows(props);
  return (
    <ScrollAcross label={words.picture}>
      <table className="dense">
        <caption className="unseen">{words.picture}</caption>
        <ColumnHeads
          of={[words.case, { number: words.leniency }, { number: words.distance }, { number: words.spread }]}
        />
        <tbody>
          {rows.map(({ caseId, title, leniency, distance, spread }) => (
            <tr key={caseId}>
              <th scope="row">{title}</th>
              <td className="number">{differenceOf(leniency, format)}</td>
              <td className="number">{percentOf(distance, format)}</td>
              <td className="number">{spread === undefined ? '–' : percentOf(spread, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
};

const SpreadTable = ({ training, attempt }: AttemptProps) => {
  const words = useTrainingWords();
  const format = useFormat();
  const { tolerances } = training;
  if (tolerances === undefined) return null;
  const rows = [
    { name: words.haloSpread, share: attempt.report.haloSpread, least: tolerances.haloSpread },
    { name: words.centralSpread, share: attempt.report.centralSpread, least: tolerances.centralSpread },
  ];
  return (
    <ScrollAcross label={words.spreads}>
      <table className="dense training-answers">
        <caption>{words.spreads}</caption>
        <ColumnHeads of={[words.measure, { number: words.yours }, { number: words.limit }]} />
        <tbody>
          {rows.map(({ name, share, least }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{share === undefined ? '–' : percentOf(share, format)}</td>
              <td className="number">{words.atLeast(format.percent(least))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
};

/** What one attempt shows: the tendencies in words, a picture of the differences, and the same in tables. */
export const AttemptReport = (props: AttemptProps) => {
  const words = useTrainingWords();
  const format = useFormat();
  const rows = useRows(props);
  const tolerated = (props.training.tolerances?.leniency ?? 0) / wholeInBasisPoints;
  return (
    <>
      <Findings {...props} />
      <h3>{words.picture}</h3>
      <p className="soft">{words.pictureHow}</p>
      <LeniencyPicture
        label={words.picture}
        tolerated={tolerated}
        rows={rows.map(({ caseId, title, leniency }) => ({
          key: caseId,
          label: title,
          value: differenceOf(leniency, format),
          share: shareIn(leniency),
        }))}
      />
      <CaseTable {...props} />
      <SpreadTable {...props} />
    </>
  );
};
