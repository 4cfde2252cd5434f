import { stderr } from 'node:process';

export interface Progress {
  /** Another part of the year begins; `share` is how much of the whole it is. */
  begin(title: string, share: number): void;
  /** The part has got so far, from 0 to 1. */
  at(part: number): void;
  /** Something that happened and is worth a line. */
  tell(line: string): void;
  end(): void;
}

const width = 30;
const everyPercent = 5;

const barOf = (share: number): string => {
  const full = Math.round(share * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
};

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells on the terminal how far the year is: a bar that moves, or a line for every 5 % where nobody watches. */
export const openProgress = (total: number, output: Output = stderr): Progress => {
  let [before, share, title, printed] = [0, 0, '', -everyPercent];
  const isTerminal = output.isTTY === true;
  const show = (part: number): void => {
    const done = Math.min(1, (before + share * part) / total);
    const percent = Math.floor(done * 100);
    if (isTerminal) output.write(`\r\u001b[2K${barOf(done)} ${String(percent).padStart(3)} %  ${title}`);
    else if (percent >= printed + everyPercent) {
      printed = percent - (percent % everyPercent);
      output.write(`${String(printed).padStart(3)} %  ${title}\n`);
    }
  };
  return {
    begin: (nextTitle, nextShare) => {
      before += share;
      [title, share] = [nextTitle, nextShare];
      show(0);
    },
    at: show,
    tell: (line) => {
      output.write(isTerminal ? `\r\u001b[2K${line}\n` : `${line}\n`);
      if (isTerminal) show(0);
    },
    end: () => {
      [before, share] = [total, 0];
      show(0);
      if (isTerminal) output.write('\n');
    },
  };
};
