import { createHash } from 'node:crypto';
import { citizenStyle } from '../../web/citizens/style.ts';

const styleHash = createHash('sha256').update(citizenStyle).digest('base64');

/** A page may show its own style and send its own forms. No script, no picture, no frame, nothing of others. */
export const citizenPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
