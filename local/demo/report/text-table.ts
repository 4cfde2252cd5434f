/** A table for a terminal: columns as wide as their longest cell, the last one as long as it is. */
export const textTable = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ');
  const rule = widths.map((width, column) =>
    '─'.repeat(column === widths.length - 1 ? (header[column] ?? '').length : width),
  );
  return [line(header), rule.join('  '), ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
};
