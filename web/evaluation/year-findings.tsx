import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Level } from '../../shared/domain/schemes/scheme.ts';
import type { Aspect } from '../../shared/domain/targets/plan.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { Shares } from '../charts/shares.tsx';
import { ScrollAcross } from '../console/scroll-across.tsx';
import { ColumnHeads } from '../ui/column-heads.tsx';
import type { BehaviourTitles } from './behaviour-titles.ts';
import { useEvaluationWords } from './evaluation-words.ts';
import { apartText, appealTexts } from './report-texts.ts';

type Report = AnswerOf<'getSystemEvaluation'>['report'];

const Coverage = ({ coverage }: Pick<Report, 'coverage'>) => {
  const words = useEvaluationWords();
  if (coverage.plans === 0) return null;
  return (
    <section className="sheet">
      <h2>{words.coverage}</h2>
      <Shares
        label={words.coverage}
        heads={{ name: words.aspect, count: words.plans, share: words.sharePlans }}
        rows={coverage.aspects.map(({ aspect, plans }) => ({
          key: aspect,
          name: words.aspects[aspect],
          count: plans,
        }))}
        total={coverage.plans}
      />
    </section>
  );
};

/** A behaviour is a level, or a score in hundredths named `score-9250`. */
const useLevelName = () => {
  const words = useEvaluationWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (of: Report['discrimination'][number]['of'], level: string): string => {
    if (of === 'aspect') return words.reached[level] ?? level;
    const score = /^score-(\d+)$/.exec(level)?.[1];
    return score === undefined
      ? (domain.levels[level as Level] ?? level)
      : words.score(format.number(Number(score) / 100));
  };
};

const LevelRow = ({ one, titles }: { one: Report['discrimination'][number]; titles: BehaviourTitles }) => {
  const words = useEvaluationWords();
  const format = useFormat();
  const levelName = useLevelName();
  const [most] = one.counts;
  return (
    <tr>
      <th scope="row">{one.of === 'aspect' ? words.aspects[one.id as Aspect] : (titles.get(one.id) ?? one.id)}</th>
      <td>
        {words.mostOf(levelName(one.of, most?.level ?? ''), format.number(most?.count ?? 0), format.number(one.total))}
      </td>
      <td>{apartText(one, words)}</td>
    </tr>
  );
};

const Levels = ({ discrimination, titles }: Pick<Report, 'discrimination'> & { titles: BehaviourTitles }) => {
  const words = useEvaluationWords();
  if (discrimination.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{words.levels}</h2>
      <ScrollAcross label={words.levels}>
        <table className="dense">
          <caption className="unseen">{words.levels}</caption>
          <ColumnHeads of={[words.subject, words.most, words.tells]} />
          <tbody>
            {discrimination.map((one) => (
              <LevelRow key={`${one.of} ${one.id}`} one={one} titles={titles} />
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  );
};

/** What plans cover, what tells people apart, what data is missing, how appeals went and how raters agree. */
export const YearFindings = ({ report, titles }: { report: Report; titles: BehaviourTitles }) => {
  const words = useEvaluationWords();
  const { number } = useFormat();
  const { missing, appeals, raters, calibration } = report;
  return (
    <>
      <Coverage coverage={report.coverage} />
      <Levels discrimination={report.discrimination} titles={titles} />
      <section className="sheet">
        <h2>{words.dataTitle}</h2>
        <ul>
          <li>{words.withoutValue(number(missing.withoutValue), number(missing.indicators))}</li>
          <li>{words.leftOut(number(missing.segments))}</li>
          <li>
            {words.appeals(number(appeals.filed), number(appeals.decided), number(appeals.changed))}
            {appeals.steps.length > 0 && (
              <ul>
                {appealTexts(appeals, { words, number }).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </li>
          {raters.pairs > 0 && <li>{words.raters(number(raters.equal), number(raters.pairs))}</li>}
          {raters.kappa !== undefined && <li>{words.kappa(number(raters.kappa))}</li>}
          {calibration.looked > 0 && (
            <li>{words.calibrated(number(calibration.looked), number(calibration.changed))}</li>
          )}
        </ul>
      </section>
    </>
  );
};
