type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const meets = (rule: unknown, value: unknown): boolean => {
  if (!isObject(rule)) return rule === value;
  if (typeof rule.prefix !== 'string') throw new Error(`filter: ${JSON.stringify(rule)} is not known here`);
  return typeof value === 'string' && value.startsWith(rule.prefix);
};

/** Whether a record matches a pattern of an event source mapping: every field by one of its rules. */
export const matchesPattern = (record: unknown, pattern: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.some((rule) => meets(rule, record));
  if (!isObject(pattern)) throw new Error(`filter: ${JSON.stringify(pattern)} is not known here`);
  return Object.entries(pattern).every(([name, part]) =>
    matchesPattern(isObject(record) ? record[name] : undefined, part),
  );
};
