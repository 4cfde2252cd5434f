import { type CaseFile, cases } from '../../shared/data/cases.ts';
import type { YearFacts } from '../../shared/domain/evaluation/year-tally.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import { groupsOf } from '../../shared/domain/replay/replay-group.ts';
import type { BehaviourId } from '../../shared/domain/schemes/scheme.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { unitTree } from '../unit-tree.ts';

/** So many files are read at once. */
const atOnce = 25;

interface Looked {
  readonly agencyId: string;
  readonly cycleId: string;
  readonly year: number;
  readonly behaviours: readonly BehaviourId[];
  readonly units: readonly Unit[];
}

/** Units are told apart right below the top: further down groups would be small, and many. */
const branchOf = (units: readonly Unit[]) => {
  const tree = unitTree(units);
  return (unitId: string): string => {
    const [top, branch] = tree.pathTo(unitId);
    return (branch ?? top)?.unitId ?? unitId;
  };
};

const factsOf = (employee: Employee, file: CaseFile, { year, behaviours }: Looked, branch: string): YearFacts => ({
  plans: file.plans.flatMap((plan) => planInForce(plan) ?? []),
  behaviours,
  result: file.result,
  appeal: file.appeal,
  groups: { ...groupsOf(employee, year), unit: branch },
});

/** The year of each of these people who have one, as the system looks at it. */
export const yearFactsOf = async (
  people: readonly Employee[],
  looked: Looked,
  { table }: Dependencies,
): Promise<readonly YearFacts[]> => {
  const { agencyId, cycleId } = looked;
  const branch = branchOf(looked.units);
  const found: YearFacts[] = [];
  for (let start = 0; start < people.length; start += atOnce) {
    const some = people.slice(start, start + atOnce);
    const files = await Promise.all(
      some.map(({ employeeId }) => cases(table, agencyId).file(caseIdOf(cycleId, employeeId))),
    );
    for (const [at, employee] of some.entries()) {
      const file = files[at];
      if (file?.case !== undefined) found.push(factsOf(employee, file, looked, branch(employee.unitId)));
    }
  }
  return found;
};
