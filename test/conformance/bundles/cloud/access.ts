import type { Deployment, Statement } from '../packaged/deployment.ts';

const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** `*` stands for anything. */
const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
};

const allowedBy = (policy: readonly Statement[], action: string, resource: string): boolean =>
  policy.some(
    ({ Effect, Action, Resource }) =>
      Effect === 'Allow' &&
      listOf(Action).some((one) => matches(one, action)) &&
      listOf(Resource).some((one) => matches(one, resource)),
  );

/** What was asked for without a permission. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDeniedException';
}

export interface Access {
  /** @throws {AccessDenied} when no policy of the role allows the action */
  check(role: string, action: string, resource: string): void;
  readonly denied: readonly string[];
}

/** Judges by the policies of the templates: functions and machines by their names. Conditions are not looked at. */
export const accessOf = ({ functions, machines }: Pick<Deployment, 'functions' | 'machines'>): Access => {
  const policies = new Map([...functions, ...machines].map(({ name, policy }) => [name, policy]));
  const denied: string[] = [];
  return {
    denied,
    check: (role, action, resource) => {
      if (allowedBy(policies.get(role) ?? [], action, resource)) return;
      denied.push(`${role}: ${action} on ${resource}`);
      throw new AccessDenied(`${role} is not authorized to perform ${action} on ${resource}`);
    },
  };
};
