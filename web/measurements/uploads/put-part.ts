/** PUTs a part with progress, which `fetch` does not tell. Rejects without a network and when it is cancelled. */
export const putPart =
  (signal: AbortSignal) =>
  (address: string, bytes: Blob, onSent: (bytes: number) => void): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const cancel = (): void => request.abort();
      const end = (then: () => void) => () => {
        signal.removeEventListener('abort', cancel);
        then();
      };
      request.open('PUT', address);
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.onprogress = ({ loaded }) => onSent(loaded);
      request.onload = end(() => resolve(request.status));
      request.onerror = end(() => reject(new TypeError('the network failed')));
      request.onabort = end(() => reject(new DOMException('cancelled', 'AbortError')));
      signal.addEventListener('abort', cancel);
      if (signal.aborted) cancel();
      else request.send(bytes);
    });
