import { readFileSync } from 'node:fs';
import { schemeFindings } from '../shared/contract/scheme-findings.ts';

/** `node local/check-scheme.ts FILE`: says what keeps a rule pack from being used, line by line; ends with 1 if anything. */
const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node local/check-scheme.ts FILE');
  process.exitCode = 2;
} else {
  const findings = schemeFindings(JSON.parse(readFileSync(path, 'utf8')));
  for (const { place, message, path: pointer } of findings) {
    console.log(`${place.id} (${pointer})\n  ${message.id}\n  ${message.en}`);
  }
  console.log(findings.length === 0 ? 'Skema dapat dipakai. The scheme may be used.' : `${findings.length}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
