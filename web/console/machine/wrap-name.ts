/** A name in lines of at most so many characters, broken between words; what has no room in `most` lines ends with an ellipsis. */
export const wrapName = (name: string, perLine: number, most = 2): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, perLine - 1)}…`];
};
