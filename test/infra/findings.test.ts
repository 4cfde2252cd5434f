import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { capaian } from '../../infra/capaian.ts';
import { code, context, site } from './synthesised.ts';

type Settings = Readonly<Record<string, unknown>>;

/** The stacks of a stage as they will be, with settings of its own. */
const appOf = (stage: string, settings: Settings = {}): App => {
  const given = context();
  const stages = given.stages as Record<string, Settings>;
  const changed = { ...given, stage, stages: { ...stages, [stage]: { ...stages[stage], ...settings } } };
  const app = new App({ context: changed });
  capaian(app, { code, workflows: 'workflows', site: site() });
  app.synth();
  return app;
};

const findingsOf = (app: App, checks = new AwsSolutionsChecks()): readonly string[] =>
  checks
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );

/** Every reason that the stacks give, by where it stands. */
const reasonsIn = (app: App) =>
  app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) =>
        Object.entries(data as Record<string, string>).map(([id, reason]) => ({
          path: construct.node.path,
          rule: id.replace(/^Annotation::/i, ''),
          reason,
        })),
      ),
  );

const staging = appOf('staging');

describe('AWS Solutions', () => {
  it('finds nothing unexplained in staging', () => {
    expect(findingsOf(staging)).toEqual([]);
  });

  it('finds nothing unexplained in production', () => {
    expect(findingsOf(appOf('production'))).toEqual([]);
  });

  it('finds nothing with the certificate, web ACL and provider of an agency', () => {
    const settings = {
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0f0f',
      webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/capaian/0f0f',
      issuer: { url: 'https://sso.example.go.id/realms/asn', audience: 'capaian' },
      alarmMail: 'jaga@example.go.id',
    };
    expect(findingsOf(appOf('production', settings))).toEqual([]);
  });
});

describe('the reasons', () => {
  const reasons = reasonsIn(staging);

  it('are sentences', () => {
    for (const { reason } of reasons) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('each explain something that is found', () => {
    const blind = new AwsSolutionsChecks();
    Reflect.set(blind, 'isAcknowledged', () => false);
    const found = findingsOf(staging, blind);
    const idle = reasons.filter(({ rule, path }) => !found.some((finding) => finding.startsWith(`${rule} ${path}`)));
    expect(idle).toEqual([]);
  });
});
