import type { IncomingMessage } from 'node:http';

/** What is read and thrown away of a body that is too large, so that the sender gets to read the answer. */
const discardLimit = 32 * 1024 * 1024;

/**
 * The whole body, or 'too-large' as soon as that is known: by its declared length, or by what has arrived.
 * Never holds more than `limit` bytes. Rejects when the sender breaks off.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | 'too-large'> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limit) return 'too-large';
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, size);
};

/** Lets what is left of a refused body drain away, unkept, and cuts the line when it is more than anyone needs. */
export const discardBody = (request: IncomingMessage): void => {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > discardLimit) request.socket.destroy();
  });
  request.on('error', () => request.socket.destroy());
  request.resume();
};
