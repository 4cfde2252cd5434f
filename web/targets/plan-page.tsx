import { useState } from 'react';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { useApp, useDomainWords, useFormat, useLanguage, useMe, useWords } from '../app/context.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { Signatures } from '../ui/print.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { PlanComments } from './line-comments.tsx';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { openingOf } from './plan-draft.ts';
import { PlanEditor } from './plan-editor.tsx';
import { PlanView } from './plan-view.tsx';

const isEditable = ({ status }: Plan): boolean => status === 'draft' || status === 'returned';

const PlanFacts = ({ loaded: { plan, segment, cycle } }: { loaded: LoadedPlan }) => {
  const words = useWords();
  const { planStatuses } = useDomainWords();
  const format = useFormat();
  return (
    <p className="facts-line">
      <strong className={`tag status-${plan.status}`}>{planStatuses[plan.status]}</strong>
      {segment !== undefined && <span>{words.plan.segment(format.day(segment.from), format.day(segment.to))}</span>}
      {segment?.supervisor !== undefined && (
        <span>
          {words.home.supervisor}: {segment.supervisor.name}
        </span>
      )}
      {isEditable(plan) && <span>{words.plan.closes(format.moment(cycle.phases.planning.closesAt))}</span>}
      {plan.status === 'approved' && plan.decidedAt !== undefined && (
        <span>{words.plan.decided(format.moment(plan.decidedAt))}</span>
      )}
      {plan.deemed === true && <span>{words.plan.deemed}</span>}
    </p>
  );
};

/** Takes a submitted plan back. */
const Withdraw = ({ plan, onDone }: { plan: Plan; onDone: (plan: Plan) => void }) => {
  const { client } = useApp();
  const words = useWords();
  const { caseId, segmentId, version: ifMatch } = plan;
  const action = useAction(async (_: undefined, idempotencyKey) => {
    const { body } = await client.withdrawTargets({ caseId, segmentId, ifMatch, idempotencyKey });
    onDone(body);
  });
  return (
    <div className="sheet no-print">
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <p>{words.plan.withdrawWhy}</p>
      <button type="button" className="quiet" disabled={action.busy} onClick={() => action.run(undefined)}>
        {words.plan.withdraw}
      </button>
    </div>
  );
};

const useOrigin = ({ supervisorObjectives }: LoadedPlan) => {
  const { approval } = useWords();
  return ({ derivedFrom }: Plan['objectives'][number]): string | undefined => {
    const found = supervisorObjectives.find(({ objectiveId }) => objectiveId === derivedFrom?.objectiveId);
    return found && approval.supports(found.text);
  };
};

/** A plan that can't be changed now, with the steps that are left. */
const PlanReader = ({
  loaded,
  isOwner,
  onChanged,
}: {
  loaded: LoadedPlan;
  isOwner: boolean;
  onChanged: (plan: Plan) => void;
}) => {
  const words = useWords();
  const { plan, draft } = loaded;
  const origin = useOrigin(loaded);
  const language = useLanguage();
  const title = loaded.scheme.documents?.titles.plan;
  return (
    <>
      {title !== undefined && <p className="only-print">{title[language]}</p>}
      {isOwner && openingOf(plan, draft).kind !== 'server' && (
        <Notice kind="note">
          <p>{words.plan.notEditableDraft}</p>
        </Notice>
      )}
      <PlanView content={plan} scheme={loaded.scheme} origin={origin} />
      <Signatures
        signers={[
          { role: words.plan.signedBy, name: loaded.case.employee.name },
          { role: words.home.supervisor, name: loaded.segment?.supervisor?.name },
        ]}
      />
      <p className="actions">
        <button type="button" className="quiet" onClick={() => print()}>
          {words.plan.print}
        </button>
      </p>
      {isOwner && plan.status === 'submitted' && <Withdraw plan={plan} onDone={onChanged} />}
    </>
  );
};

/** SKP: drafted by its employee, read by everybody else who may. */
export const PlanPage = ({ caseId, segmentId }: { caseId: string; segmentId: string }) => {
  const { client } = useApp();
  const words = useWords();
  const format = useFormat();
  const me = useMe();
  const { employee } = me;
  const which = { caseId, segmentId, me };
  const { loaded, reload, replace } = useLoaded(`plan ${caseId} ${segmentId}`, (signal) =>
    loadPlan(which, client, signal),
  );
  const [done, setDone] = useState<'submitted' | 'withdrawn' | undefined>(undefined);
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getPlan" onRetry={reload} />;
  const { plan, case: one, keptAt } = loaded.value;
  const isOwner = plan.employeeId === employee.employeeId;
  const editable = isOwner && isEditable(plan);
  const changed = (what: 'submitted' | 'withdrawn') => (next: Plan) => {
    setDone(what);
    replace({ ...loaded.value, plan: next, draft: what === 'submitted' ? undefined : loaded.value.draft });
  };
  return (
    <CaseFrame
      {...{ caseId, segmentId }}
      current="plan"
      known={one}
      title={isOwner ? words.plan.mine : words.plan.title(one.employee.name)}
      intro={<PlanFacts loaded={loaded.value} />}
    >
      {keptAt !== undefined && (
        <Notice kind="note">
          <p>{words.offline.copy(format.moment(keptAt))}</p>
        </Notice>
      )}
      {done !== undefined && (
        <Notice kind="done">
          <p>{words.plan[done]}</p>
        </Notice>
      )}
      <PlanComments comments={plan.comments} plan={plan} />
      {editable && <p className="soft">{words.plan.intro}</p>}
      {editable ? (
        <PlanEditor key={plan.status} loaded={loaded.value} onSubmitted={changed('submitted')} />
      ) : (
        <PlanReader loaded={loaded.value} isOwner={isOwner} onChanged={changed('withdrawn')} />
      )}
    </CaseFrame>
  );
};
