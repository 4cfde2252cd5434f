import { limits } from '../../shared/domain/limits.ts';
import type { Objective } from '../../shared/domain/targets/plan.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { addIndicator, changeObjective, newIndicator, removeObjective, weighIndicators } from './edit-plan.ts';
import { type SupervisorObjective, useEditing, useFrame } from './editing.ts';
import { IndicatorFields } from './indicator-fields.tsx';
import { LineComments } from './line-comments.tsx';
import { LineProblems } from './problem-summary.tsx';
import { WeightField } from './weight-field.tsx';
import { WeightsBar } from './weights-bar.tsx';

interface Props {
  readonly objective: Objective;
  readonly index: number;
}

const referenceTo = ({ caseId, segmentId, objectiveId }: SupervisorObjective) => ({ caseId, segmentId, objectiveId });

/** Which of the supervisor's objectives this one contributes to. */
const DerivedFrom = ({ objective, pointer }: { objective: Objective; pointer: string }) => {
  const { plan } = useWords();
  const { edit, supervisorObjectives } = useEditing();
  const framed = useFrame(`${pointer}/derivedFrom`, plan.derived);
  if (supervisorObjectives.length === 0 && objective.derivedFrom === undefined) return null;
  const options = supervisorObjectives.map(({ objectiveId, text }) => [objectiveId, text] as const);
  return (
    <ChoiceField
      frame={framed.frame}
      value={objective.derivedFrom?.objectiveId ?? ''}
      options={[['', plan.notDerived], ...options]}
      onChange={(id) => {
        const chosen = supervisorObjectives.find(({ objectiveId }) => objectiveId === id);
        const derivedFrom = chosen && referenceTo(chosen);
        edit((content) => changeObjective(content, objective.objectiveId, { derivedFrom }));
      }}
    />
  );
};

/** What is to be reached, how much it counts, and of which kind it is. */
const Result = ({ objective, pointer }: { objective: Objective; pointer: string }) => {
  const { plan } = useWords();
  const { objectiveKinds } = useDomainWords();
  const { edit } = useEditing();
  const { objectiveId, kind } = objective;
  const text = useFrame(`${pointer}/text`, plan.objectiveText, plan.objectiveHint);
  const which = useFrame(`${pointer}/kind`, plan.kind);
  return (
    <>
      <TextField
        {...text}
        value={objective.text}
        most={limits.line}
        rows={2}
        onChange={(value) => edit((content) => changeObjective(content, objectiveId, { text: value }))}
      />
      <div className="row">
        <WeightField
          pointer={`${pointer}/weight`}
          weight={objective.weight}
          onChange={(weight) => edit((content) => changeObjective(content, objectiveId, { weight }))}
        />
        <ChoiceField
          frame={which.frame}
          value={kind}
          options={[
            ['main', objectiveKinds.main],
            ['additional', objectiveKinds.additional],
          ]}
          onChange={(value) => edit((content) => changeObjective(content, objectiveId, { kind: value }))}
        />
      </div>
    </>
  );
};

const Indicators = ({ objective, index }: Props) => {
  const { plan } = useWords();
  const { edit } = useEditing();
  const { objectiveId, indicators } = objective;
  const pointer = `/objectives/${index}/indicators`;
  return (
    <>
      <h4>{plan.indicators}</h4>
      <LineProblems pointer={pointer} />
      {indicators.map((indicator, place) => (
        <IndicatorFields
          key={indicator.indicatorId}
          indicator={indicator}
          pointer={`${pointer}/${place}`}
          objectiveNumber={index + 1}
          number={place + 1}
        />
      ))}
      {indicators.some(({ weight }) => weight !== undefined) && (
        <WeightsBar
          label={plan.ofObjective(index + 1)}
          weights={indicators.map(({ weight }) => weight)}
          onRepair={(weights) => edit((content) => weighIndicators(content, objectiveId, weights))}
        />
      )}
      {indicators.length < limits.plan.indicators && (
        <button
          type="button"
          className="quiet"
          onClick={() => edit((content) => addIndicator(content, objectiveId, newIndicator(crypto.randomUUID())))}
        >
          {plan.addIndicator(index + 1)}
        </button>
      )}
    </>
  );
};

/** RHK: one objective with its indicators. */
export const ObjectiveFields = ({ objective, index }: Props) => {
  const { plan } = useWords();
  const { edit, comments } = useEditing();
  const pointer = `/objectives/${index}`;
  return (
    <section className="sheet objective" aria-labelledby={`objective-${objective.objectiveId}`}>
      <h3 id={`objective-${objective.objectiveId}`}>{plan.objective(index + 1)}</h3>
      <LineComments comments={comments} objective={objective} />
      <DerivedFrom objective={objective} pointer={pointer} />
      <Result objective={objective} pointer={pointer} />
      <Indicators objective={objective} index={index} />
      <p>
        <button
          type="button"
          className="plain danger"
          onClick={() => edit((content) => removeObjective(content, objective.objectiveId))}
        >
          {plan.removeObjective(index + 1)}
        </button>
      </p>
    </section>
  );
};
