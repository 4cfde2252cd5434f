import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { PlanContent } from '../../shared/domain/targets/plan.ts';
import { useWords } from '../app/context.ts';
import type { SupervisorObjective } from '../targets/editing.ts';

export type SupportView = AnswerOf<'listSupport'>['items'][number];

interface Props {
  readonly own: readonly SupervisorObjective[];
  readonly plan: PlanContent;
  /** Who of the team supports each; empty where the reader is not whose objectives these are. */
  readonly support: readonly SupportView[];
  /** Whose objectives these are, where the reader stands in. */
  readonly ownerName: string | undefined;
}

const isOf =
  ({ segmentId, objectiveId }: SupervisorObjective) =>
  (one: SupportView): boolean =>
    one.segmentId === segmentId && one.objectiveId === objectiveId;

/** The supervisor's own objectives beside the plan: how far the plan supports each, and whether anybody does. */
export const OwnObjectives = ({ own, plan: { objectives }, support, ownerName }: Props) => {
  const { approval } = useWords();
  const supporting = (id: string): number =>
    objectives.filter(({ derivedFrom }) => derivedFrom?.objectiveId === id).length;
  const ofTeam = (objective: SupervisorObjective): string | undefined => {
    const found = support.find(isOf(objective));
    return found && approval.ofTeam(found.supporters.map(({ name }) => name));
  };
  return (
    <aside className="sheet beside" aria-labelledby="own-objectives">
      <h2 id="own-objectives">{ownerName === undefined ? approval.own : approval.ownOf(ownerName)}</h2>
      {own.length === 0 && <p className="soft">{ownerName === undefined ? approval.ownEmpty : approval.ownOfEmpty}</p>}
      <ul className="lines">
        {own.map((objective) => (
          <li key={objective.objectiveId}>
            <p>{objective.text}</p>
            <p className="small soft">{approval.supportedBy(supporting(objective.objectiveId))}</p>
            <p className="small soft">{ofTeam(objective)}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
};
