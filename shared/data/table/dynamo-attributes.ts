import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../ports/table.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;

const jsonOf = (attribute: AttributeValue): unknown => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.L) return attribute.L.map(jsonOf);
  return attribute.M ? membersOf(attribute.M) : null;
};

const membersOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, jsonOf(attribute)]));

/** An item as errors carry it: there the document client leaves DynamoDB's own notation. */
export const itemOfAttributes = (attributes: Attributes): Item => membersOf(attributes) as Item;
