import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { useWords } from '../app/context.ts';
import type { SupervisorObjective } from '../targets/editing.ts';

interface Props {
  readonly own: readonly SupervisorObjective[];
  readonly plan: PlanContent;
}

/** The supervisor's own objectives beside the plan, each with how far the plan supports it. */
export const OwnObjectives = ({ own, plan: { objectives } }: Props) => {
  const { approval } = useWords();
  const supporting = (id: string): number =>
    objectives.filter(({ derivedFrom }) => derivedFrom?.objectiveId === id).length;
  return (
    <aside className="sheet beside" aria-labelledby="own-objectives">
      <h2 id="own-objectives">{approval.own}</h2>
      {own.length === 0 && <p className="soft">{approval.ownEmpty}</p>}
      <ul className="lines">
        {own.map(({ objectiveId, text }) => (
          <li key={objectiveId}>
            <p>{text}</p>
            <p className="small soft">{approval.supportedBy(supporting(objectiveId))}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
};
