import { readFileSync } from 'node:fs';

/** As cfn-lint writes a finding. */
interface Finding {
  readonly Filename: string;
  readonly Message: string;
  readonly Level: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
  readonly Rule: { readonly Id: string };
}

interface Explanation {
  readonly rule: string;
  readonly message: RegExp;
  /** Where it may be, as the path in the template. */
  readonly at: RegExp;
  readonly because: string;
}

/** Where cfn-lint is mistaken, or judges what CDK writes and we can't choose. Each must be found at least once. */
const explanations: readonly Explanation[] = [
  {
    rule: 'W3005',
    message: /^'(\w+Role\w+)' dependency already enforced by a 'GetAtt'/,
    at: /^Resources\/(\w+(Function|Machine)\w+|CustomCDKBucketDeployment\w+)\/DependsOn\/\d+$/,
    because:
      'CDK lets every function and machine wait for its role and the policy of it; the second is needed, the first is idle.',
  },
  {
    rule: 'E3601',
    message: /^'\{% \$\w+\.waitSeconds %\}' is not of type 'number' at .*\/TimeoutSeconds'$/,
    at: /^Resources\/\w+Machine\w+/,
    because:
      'TimeoutSeconds takes a JSONata expression that gives a number; its schema in cfn-lint knows numbers only.',
  },
];

const placeOf = ({ Location }: Finding): string => (Location.Path ?? []).join('/');

const explains = ({ rule, message, at }: Explanation, finding: Finding): boolean =>
  finding.Rule.Id === rule && message.test(finding.Message) && at.test(placeOf(finding));

const [file = ''] = process.argv.slice(2);
const findings = JSON.parse(readFileSync(file, 'utf8')) as readonly Finding[];

let failed = 0;
for (const explanation of explanations) {
  const count = findings.filter((finding) => explains(explanation, finding)).length;
  if (count === 0) failed += 1;
  console.log(`${String(count).padStart(4)} × ${explanation.rule}  ${explanation.because}`);
}
for (const finding of findings.filter((one) => !explanations.some((explanation) => explains(explanation, one)))) {
  failed += 1;
  console.log(`unexplained: ${finding.Rule.Id} ${finding.Filename} ${placeOf(finding)}: ${finding.Message}`);
}
console.log(failed === 0 ? 'cfn-lint finds nothing unexplained' : `${failed} findings or explanations do not hold`);
process.exitCode = failed === 0 ? 0 : 1;
