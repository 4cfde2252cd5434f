import { createServer } from 'node:http';

/** Sends whoever comes by plain HTTP to the same page by HTTPS. Nothing else is answered: a form would be in clear. */
export const openRedirectServer = (options: {
  readonly address: string;
  readonly port: number;
  readonly publicUrl: string;
}): Promise<{ readonly close: () => Promise<void> }> => {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    const path = /^\/(?!\/)[\x21-\x7e]*$/.test(request.url ?? '') ? request.url : '/';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    response.writeHead(isRead ? 308 : 403, isRead ? { location: `${options.publicUrl}${path}` } : {});
    response.end();
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.address, () => resolve({ close }));
  });
};
