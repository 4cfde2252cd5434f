import {
  type Permission,
  type Permitted,
  permissions,
  type Relation,
  relations,
} from '../../shared/domain/permissions.ts';

/** Who may do one thing, and who never may although they would be among these. */
export interface PermissionLine {
  readonly operation: Permitted;
  readonly allow: readonly Relation[];
  readonly deny: readonly Relation[];
}

const isRelation = (name: string): name is Relation => relations.some((one) => one === name);

const lineOf = (operation: Permitted): PermissionLine => {
  const { allow, deny = {} }: Permission = permissions[operation];
  return { operation, allow, deny: Object.keys(deny).filter(isRelation) };
};

const isPermitted = (operation: string): operation is Permitted => operation in permissions;

/** The permission table of some operations, only what somebody with that relation may do when one is given. */
export const linesOf = (operations: readonly string[], as: Relation | undefined): readonly PermissionLine[] =>
  operations
    .filter(isPermitted)
    .filter((operation) => permissions[operation].subject !== 'public')
    .map(lineOf)
    .filter(({ allow, deny }) => as === undefined || (allow.includes(as) && !deny.includes(as)));
