import { createContext, useContext, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { LineComment, PlanContent } from '../../shared/domain/targets/plan.ts';
import type { FieldFrame } from '../ui/field.tsx';
import type { FieldProblem } from '../ui/field-problem.ts';

export type SupervisorObjective = AnswerOf<'listSupervisorObjectives'>['items'][number];

/** What every part of the form needs. */
export interface Editing {
  readonly content: PlanContent;
  readonly edit: (change: (content: PlanContent) => PlanContent) => void;
  readonly problems: readonly FieldProblem[];
  /** After somebody tried to submit, every problem shows; before, only those of fields that were left. */
  readonly showAll: boolean;
  readonly scheme: Scheme;
  readonly supervisorObjectives: readonly SupervisorObjective[];
  /** What the supervisor said when the plan was returned. */
  readonly comments: readonly LineComment[];
}

const Context = createContext<Editing | undefined>(undefined);
export const EditingProvider = Context.Provider;

/** @throws outside of the form */
export const useEditing = (): Editing => {
  const editing = useContext(Context);
  if (editing === undefined) throw new Error('a field outside of the form');
  return editing;
};

/** The frame of a field: its problems show once the person has left it. */
export const useFrame = (pointer: string, label: string, hint?: string) => {
  const { problems, showAll } = useEditing();
  const [left, setLeft] = useState(false);
  const own = left || showAll ? problems.filter(({ field }) => field === pointer) : [];
  const frame: FieldFrame = { pointer, label, hint, problems: own };
  return { frame, onLeave: () => setLeft(true) };
};
