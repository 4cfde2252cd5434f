import type { Result } from '../../../shared/domain/scoring/result.ts';

/** Hands a result with its receipts to the browser as a file. */
export const downloadReceipt = (result: Result, name: string): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(result, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(address);
};

/** Prints the page with everything on it open, and lets the person save it as PDF. */
export const printReceipt = (): void => {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const one of closed) one.open = true;
  addEventListener(
    'afterprint',
    () => {
      for (const one of closed) one.open = false;
    },
    { once: true },
  );
  print();
};
