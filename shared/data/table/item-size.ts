import { LimitExceeded } from '../../ports/table.ts';

/** DynamoDB nests 32 levels, of which the item is the first. */
const deepest = 31;

/** The smallest magnitude that a DynamoDB number holds. */
const smallestMagnitude = 1e-130;

export const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A lone surrogate has no UTF-8 bytes, so it would come back as another character. */
const textBytes = (text: string, path: string): number => {
  if (!text.isWellFormed()) throw new LimitExceeded(`${path} is not well-formed Unicode`);
  return utf8Bytes(text);
};

/** A sign byte for negatives, an exponent byte, and a byte for each pair of digits, counted from the decimal point. */
const numberBytes = (value: number, path: string): number => {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new LimitExceeded(`${path} is not a number that is kept exactly`);
  }
  if (value === 0) return 1;
  if (Math.abs(value) < smallestMagnitude) throw new LimitExceeded(`${path} is too close to zero`);
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '').length + (Number(exponent) % 2 === 0 ? 1 : 0);
  return 1 + Math.ceil(digits / 2) + (value < 0 ? 1 : 0);
};

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const nestedBytes = (value: object, path: string, depth: number): number => {
  if (depth > deepest) throw new LimitExceeded(`${path} is nested deeper than ${deepest} levels`);
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, member, index) => sum + 1 + valueBytes(member, `${path}/${index}`, depth), 3);
  }
  if (!isPlain(value)) throw new LimitExceeded(`${path} is not JSON`);
  return Object.keys(value).length + attributeBytes(value, path, depth) + 3;
};

const valueBytes = (value: unknown, path: string, depth: number): number => {
  if (typeof value === 'string') return textBytes(value, path);
  if (typeof value === 'number') return numberBytes(value, path);
  if (typeof value === 'boolean' || value === null) return 1;
  if (typeof value === 'object') return nestedBytes(value, path, depth + 1);
  throw new LimitExceeded(`${path} is ${typeof value}, which is not JSON`);
};

/**
 * The bytes of attributes as DynamoDB counts them: names and values in UTF-8, numbers by pairs of digits, 3 for a list
 * or map and 1 for each of its members. Source: DynamoDB Developer Guide, "Item sizes and formats"; the rule for
 * numbers is as measured with DynamoDB Local 3.3.1.
 * @throws {LimitExceeded} naming the path (never the value) of what is not JSON, or is nested too deep
 */
export const attributeBytes = (attributes: Readonly<Record<string, unknown>>, path = '', depth = 0): number => {
  let bytes = 0;
  for (const [name, value] of Object.entries(attributes)) {
    if (name === '') throw new LimitExceeded(`${path || 'the item'} has an attribute without a name`);
    bytes += textBytes(name, `${path}/${name}`) + valueBytes(value, `${path}/${name}`, depth);
  }
  return bytes;
};
