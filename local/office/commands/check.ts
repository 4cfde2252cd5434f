import { type Finding, faultsOf, looks } from '../self-test.ts';
import type { Command } from './command.ts';

const marks: Readonly<Record<Finding['state'], string>> = {
  good: 'baik · good     ',
  doubtful: 'periksa · look  ',
  bad: 'GAGAL · FAILED  ',
};

/** Looks at everything on which the office stands. Exit code 1 when anything would keep it from working. */
export const check: Command = async ({ config, say }) => {
  const findings: Finding[] = [];
  for (const look of looks) {
    const finding = await look(config).catch((error: unknown): Finding => faultsOf(error));
    findings.push(finding);
    say(`${marks[finding.state]} ${finding.what}: ${finding.text}`);
  }
  return findings.some(({ state }) => state === 'bad') ? 1 : 0;
};
