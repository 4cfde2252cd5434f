import { people } from '../shared/data/people.ts';
import type { Actor } from './actor.ts';
import type { Dependencies } from './dependencies.ts';
import { fullName } from './register.ts';

interface Acting {
  readonly actor: Actor;
  readonly onBehalfOf?: string;
}

/** How whoever decides is named to others: a delegate as `Rina Contoh a.n. Budi Contoh`, as official letters write it. */
export const deciderName = async ({ actor, onBehalfOf }: Acting, { table }: Pick<Dependencies, 'table'>) => {
  if (onBehalfOf === undefined) return fullName(actor);
  const owner = await people(table, actor.agencyId).employee(onBehalfOf);
  return owner === undefined ? fullName(actor) : `${fullName(actor)} a.n. ${fullName(owner)}`;
};

/** What the journal holds of a decision in somebody's name. */
export const onBehalfFacts = ({ onBehalfOf }: Pick<Acting, 'onBehalfOf'>) =>
  onBehalfOf === undefined ? {} : { onBehalfOf };
