import { createHash } from 'node:crypto';

/** Step Functions takes 80 characters of letters, digits, hyphens and underscores. */
const longest = 80;

/** The name of an execution, made of what it is about, so that starting it twice starts it once. */
export const executionName = (...parts: readonly string[]): string => {
  const name = parts.join('-').replace(/[^0-9A-Za-z_-]/g, '_');
  if (name.length <= longest) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 24);
  return `${name.slice(0, longest - digest.length - 1)}-${digest}`;
};
