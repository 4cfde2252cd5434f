import { describe, expect, it } from 'vitest';
import { openProgress } from '../../../local/demo/year/progress.ts';

const paper = (isTTY: boolean) => {
  const lines: string[] = [];
  return { isTTY, lines, write: (text: string) => lines.push(text) };
};

describe('the progress of a year', () => {
  it('is a line for every 5 % where nobody watches', () => {
    const output = paper(false);
    const progress = openProgress(4, output);
    progress.begin('Januari', 1);
    for (const part of [0.1, 0.2, 0.21, 0.4, 1]) progress.at(part);
    progress.begin('Februari', 3);
    progress.at(0.01);
    progress.end();
    expect(output.lines).toEqual([
      '  0 %  Januari\n',
      '  5 %  Januari\n',
      ' 10 %  Januari\n',
      ' 25 %  Januari\n',
      '100 %  Februari\n',
    ]);
  });

  it('is a bar that moves on a terminal', () => {
    const output = paper(true);
    const progress = openProgress(2, output);
    progress.begin('Januari', 1);
    progress.at(1);
    expect(output.lines.at(-1)).toBe(`\r\u001b[2K${'█'.repeat(15)}${'░'.repeat(15)}  50 %  Januari`);
  });

  it('keeps what is worth a line above the bar', () => {
    const output = paper(true);
    const progress = openProgress(2, output);
    progress.begin('Januari', 1);
    progress.tell('baris 42');
    expect(output.lines.slice(-2)[0]).toBe('\r\u001b[2Kbaris 42\n');
  });
});
