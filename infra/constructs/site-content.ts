import { readdirSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { SignInConfig } from '../../web/sign-in/sign-in-config.ts';
import { explain, explainWildcard } from '../explained.ts';

/** What the bundler gives a name of its content, so that a browser never asks for it again. */
const assets = 'assets/*';

/** The files beside `assets/`, as addresses; `config.json` is made by the deployment. */
export const filesBeside = (folder: string): readonly string[] => [
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `/${name}`),
  '/config.json',
];

export interface SiteContentProps {
  readonly bucket: IBucket;
  /** The built application. */
  readonly folder: string;
  readonly signIn: SignInConfig;
}

/**
 * Puts the application into its bucket: first the files that never change, then the document that names them, so that
 * nobody gets a document whose files are not there yet. Old files stay for those who have the old document open. Nothing
 * is invalidated: CloudFront asks for the document again after a second.
 */
export class SiteContent extends Construct {
  constructor(scope: Construct, id: string, { bucket, folder, signIn }: SiteContentProps) {
    super(scope, id);
    const put = (name: string, sources: ISource[], only: { exclude: string[]; include?: string[] }) =>
      new BucketDeployment(this, name, {
        destinationBucket: bucket,
        sources,
        ...only,
        prune: false,
        cacheControl:
          name === 'Assets'
            ? [CacheControl.fromString('public, max-age=31536000, immutable')]
            : [CacheControl.noCache()],
      });
    const lasting = put('Assets', [Source.asset(folder)], { exclude: ['*'], include: [assets] });
    const document = put('Document', [Source.asset(folder), Source.jsonData('config.json', signIn)], {
      exclude: [assets],
    });
    document.node.addDependency(lasting);
    explainCopier(bucket);
  }
}

/** CDK's own function, which runs while somebody deploys and at no other time. */
const explainCopier = (bucket: IBucket): void => {
  const stack = Stack.of(bucket);
  const copier = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (!copier) throw new Error('the stack has no function that copies the site');
  const because =
    'CDK words the policy of its own copier: it reads what is deployed and writes the site, nothing else.';
  const assetBucket = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`;
  for (const action of ['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*']) {
    explain(copier, `IAM5[Action::s3:${action}]`, because);
  }
  explain(copier, `IAM5[Resource::${assetBucket}]`, because);
  explainWildcard(copier, bucket.arnForObjects('*'), because);
  explain(
    copier,
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    because,
  );
  explain(copier, 'L1', 'CDK chooses and tests the runtime of its own copier.');
};
