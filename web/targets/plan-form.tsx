import { limits } from '../../shared/domain/limits.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { useLanguage, useWords } from '../app/context.ts';
import { TextField } from '../ui/field.tsx';
import { addObjective, changeAnnex, changeExpectation, newObjective, weighObjectives } from './edit-plan.ts';
import { type SupervisorObjective, useEditing, useFrame } from './editing.ts';
import { ObjectiveFields } from './objective-fields.tsx';
import { LineProblems } from './problem-summary.tsx';
import { WeightsBar } from './weights-bar.tsx';

const freshIds = () => ({ objectiveId: crypto.randomUUID(), indicatorId: crypto.randomUUID() });

/** The supervisor's objectives, with how many of one's own support each. */
const SupervisorObjectives = () => {
  const { plan } = useWords();
  const { content, supervisorObjectives, edit } = useEditing();
  const supporting = (id: string): number =>
    content.objectives.filter((one) => one.derivedFrom?.objectiveId === id).length;
  const derive = ({ caseId, segmentId, objectiveId }: SupervisorObjective): void =>
    edit((before) => addObjective(before, newObjective(freshIds(), { caseId, segmentId, objectiveId })));
  return (
    <section className="sheet" aria-labelledby="supervisor-objectives">
      <h2 id="supervisor-objectives">{plan.deriveTitle}</h2>
      <p className="soft">{supervisorObjectives.length === 0 ? plan.nothingToDerive : plan.deriveWhy}</p>
      <ul className="lines">
        {supervisorObjectives.map((one) => (
          <li key={one.objectiveId} className="derive">
            <span>
              {one.text} <span className="soft small">{plan.supporting(supporting(one.objectiveId))}</span>
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={`${plan.derive}: ${one.text}`}
              onClick={() => derive(one)}
            >
              {plan.derive}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Expectation = ({ behaviourId, title }: { behaviourId: string; title: string }) => {
  const { content, edit } = useEditing();
  const framed = useFrame(`/expectations/${behaviourId}`, title);
  return (
    <TextField
      {...framed}
      value={content.expectations[behaviourId] ?? ''}
      most={limits.line}
      rows={2}
      onChange={(text) => edit((before) => changeExpectation(before, behaviourId, text))}
    />
  );
};

const AnnexPart = ({ part }: { part: keyof PlanContent['annex'] }) => {
  const { plan } = useWords();
  const { content, edit } = useEditing();
  const framed = useFrame(`/annex/${part}`, plan.annexParts[part], plan.onePerLine);
  return (
    <TextField
      {...framed}
      value={content.annex[part].join('\n')}
      most={limits.line * limits.plan.annexLines}
      rows={3}
      onChange={(text) =>
        edit((before) => changeAnnex(before, part, text.split('\n').slice(0, limits.plan.annexLines)))
      }
    />
  );
};

const Objectives = () => {
  const { plan } = useWords();
  const { content, edit, scheme } = useEditing();
  const { objectives } = content;
  return (
    <section aria-labelledby="objectives">
      <h2 id="objectives">{plan.objectives}</h2>
      {scheme.objectiveWeights === 'equal-by-default' && <p className="soft">{plan.weightOptional}</p>}
      <LineProblems pointer="/objectives" />
      {objectives.map((objective, index) => (
        <ObjectiveFields key={objective.objectiveId} objective={objective} index={index} />
      ))}
      {objectives.length < limits.plan.objectives && (
        <button
          type="button"
          className="quiet"
          onClick={() => edit((before) => addObjective(before, newObjective(freshIds())))}
        >
          {plan.addObjective}
        </button>
      )}
      <WeightsBar
        label={plan.weights}
        weights={objectives.map(({ weight }) => weight)}
        onRepair={(weights) => edit((before) => weighObjectives(before, weights))}
      />
    </section>
  );
};

/** Everything that an employee drafts. */
export const PlanForm = () => {
  const { plan } = useWords();
  const language = useLanguage();
  const { scheme } = useEditing();
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <SupervisorObjectives />
      <Objectives />
      <details className="sheet">
        <summary>{plan.expectations}</summary>
        {scheme.behaviours.map(({ behaviourId, title }) => (
          <Expectation key={behaviourId} behaviourId={behaviourId} title={title[language]} />
        ))}
      </details>
      <details className="sheet">
        <summary>{plan.annex}</summary>
        {(['resources', 'accountability', 'consequences'] as const).map((part) => (
          <AnnexPart key={part} part={part} />
        ))}
      </details>
    </form>
  );
};
