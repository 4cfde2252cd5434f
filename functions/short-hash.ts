import { createHash } from 'node:crypto';

/** Twelve characters that stand for a text in an id: the same text, the same characters. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);
