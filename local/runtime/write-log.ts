/** What is worth a line on a terminal: faults. Requests are many, and nobody watches them here. */
export const writeLog = (event: string, facts: Readonly<Record<string, unknown>>): void => {
  if (event === 'request') return;
  const { error, ...rest } = facts;
  const cause = error instanceof Error ? (error.stack ?? error.message) : error;
  console.error(JSON.stringify({ event, ...rest }), ...(cause === undefined ? [] : [cause]));
};
