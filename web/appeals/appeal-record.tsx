import type { Explanation } from '../../shared/domain/appeals/appeal.ts';
import { useFormat, useLanguage } from '../app/context.ts';
import type { AppealView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { receiptNames } from '../results/receipt/receipt-names.ts';
import { Reason } from '../results/receipt/receipt-parts.tsx';
import { stepKey } from './appeal-draft.ts';
import type { LoadedAppeal } from './load-appeal.ts';
import { useStepName } from './step-names.ts';

interface InAppeal {
  readonly filed: AppealView;
  readonly loaded: LoadedAppeal;
}

const useName = (loaded: LoadedAppeal) => receiptNames(loaded, useLanguage()).person;

/** Who decides, and who was to decide before. */
const Officers = ({ filed, loaded }: InAppeal) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const nameOf = useName(loaded);
  const { reviewingOfficerId: officer, passedOn = [] } = filed;
  return (
    <dl className="facts">
      <div>
        <dt>{appeal.officer}</dt>
        <dd>{officer === undefined ? appeal.officerUnnamed : nameOf(officer)}</dd>
      </div>
      {passedOn.map(({ from, to, at }) => (
        <div key={at}>
          <dt>{appeal.passedOn}</dt>
          <dd>
            {from === undefined
              ? appeal.named(nameOf(to), format.moment(at))
              : appeal.passed(nameOf(from), nameOf(to), format.moment(at))}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** What the employee contests, and why. */
export const FiledPart = ({ filed, loaded }: InAppeal) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const stepName = useStepName(loaded);
  const { disputes = [] } = filed;
  return (
    <section className="sheet" aria-labelledby="filed">
      <h2 id="filed">{appeal.reasons}</h2>
      <p className="small soft">{appeal.filed(format.moment(filed.filedAt))}</p>
      <Reason text={filed.reasons} />
      <h3>{appeal.disputes}</h3>
      <ul>
        {disputes.length === 0 && <li>{appeal.whole}</li>}
        {disputes.map((step) => (
          <li key={stepKey(step)}>{stepName(step)}</li>
        ))}
      </ul>
      <Officers filed={filed} loaded={loaded} />
    </section>
  );
};

interface SideProps {
  readonly title: string;
  readonly said: Explanation | undefined;
  readonly nameOf: (employeeId: string) => string;
  readonly decided: boolean;
}

const Side = ({ title, said, nameOf, decided }: SideProps) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  return (
    <div className="side">
      <h3>{title}</h3>
      {said === undefined ? (
        <p className="soft">{decided ? appeal.neverExplained : appeal.notExplained}</p>
      ) : (
        <>
          <p className="small soft">{appeal.explained(nameOf(said.by), format.moment(said.at))}</p>
          <Reason text={said.text} />
        </>
      )}
    </div>
  );
};

/** What both sides said, each with its time. */
export const Sides = ({ filed, loaded }: InAppeal) => {
  const { appeal } = useOutcomeWords();
  const nameOf = useName(loaded);
  const common = { nameOf, decided: filed.decision !== undefined };
  return (
    <section className="sheet" aria-labelledby="sides">
      <h2 id="sides">{appeal.sides}</h2>
      <Side title={appeal.byEmployee} said={filed.explanations.employee} {...common} />
      <Side title={appeal.bySupervisor} said={filed.explanations.supervisor} {...common} />
    </section>
  );
};

/** The decision, once there is one. */
export const DecisionPart = ({ filed, loaded }: InAppeal) => {
  const { appeal } = useOutcomeWords();
  const format = useFormat();
  const nameOf = useName(loaded);
  const { decision } = filed;
  if (decision === undefined) return null;
  return (
    <section className="sheet" aria-labelledby="decision">
      <h2 id="decision">
        {appeal.decide}: {appeal.verdicts[decision.verdict]}
      </h2>
      <p className="small soft">{appeal.decided(nameOf(decision.by), format.moment(decision.at))}</p>
      <Reason text={decision.reasons} />
    </section>
  );
};
