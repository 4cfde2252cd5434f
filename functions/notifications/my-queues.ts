import { delegations } from '../../shared/data/delegations.ts';
import type { ListPage, PageWish } from '../../shared/data/query.ts';
import { placeInQueue, type Stretch, tasks } from '../../shared/data/tasks.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { coversTask, isInForce } from '../../shared/domain/people/delegation.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';

type Wish = PageWish & Stretch;
type Queue = (wish: Wish) => Promise<ListPage<Task>>;

/** A queue of only some of its tasks: it reads on until there are as many as wished for. */
export const onlyOf =
  (queue: Queue, wanted: (task: Task) => boolean): Queue =>
  async ({ limit = 25, ...wish }) => {
    const found: Task[] = [];
    let after = wish.after;
    let more = true;
    while (more && found.length < limit) {
      const { items, cursor } = await queue({ ...wish, limit, ...(after === undefined ? {} : { after }) });
      found.push(...items.filter(wanted));
      const last = items.at(-1);
      more = cursor !== undefined && last !== undefined;
      if (last !== undefined) after = placeInQueue(last);
    }
    return { items: found.slice(0, limit) };
  };

/**
 * Where what a person may do stands: the own tasks, those escalated to the person, and those that somebody absent has
 * left. The letters about them are made of the same.
 */
export const queuesOf = async (
  { agencyId, employeeId, zone }: Actor,
  { table, clock }: Pick<Dependencies, 'table' | 'clock'>,
): Promise<readonly Queue[]> => {
  const { openOf, escalatedTo } = tasks(table, agencyId);
  const today = localDateOf(clock.now(), zone);
  const held = await delegations(table, agencyId).heldBy(employeeId, today);
  return [
    (wish) => openOf(employeeId, wish),
    (wish) => escalatedTo(employeeId, wish),
    ...held
      .filter((one) => isInForce(one, today))
      .map(
        (one): Queue =>
          onlyOf(
            (wish) => openOf(one.ownerId, wish),
            (task) => coversTask(one, task),
          ),
      ),
  ];
};

/** Whether the reader has a task only because somebody absent left it. */
export const isOnBehalf = ({ assigneeId, escalatedToId }: Task, { employeeId }: Pick<Actor, 'employeeId'>): boolean =>
  assigneeId !== employeeId && escalatedToId !== employeeId;
