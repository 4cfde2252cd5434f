import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type IResponseHeadersPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { contentPolicy, type OtherOrigins } from '../web/content-policy.ts';
import type { ApiStack } from './api-stack.ts';
import { OneDocument } from './constructs/one-document.ts';
import { filesBeside, SiteContent } from './constructs/site-content.ts';
import type { DataStack } from './data-stack.ts';
import { explain } from './explained.ts';
import type { Stage } from './stage.ts';

export interface WebStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly api: ApiStack;
  /** The built web application. */
  readonly site: string;
}

/** One address for the web application and, under `/api`, the API: no other origin, so no CORS. */
export class WebStack extends Stack {
  constructor(parent: Construct, id: string, { stage, data, api, site: folder, ...props }: WebStackProps) {
    super(parent, id, props);
    const site = new Bucket(this, 'Site', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const evidence = `https://${data.bucket.bucketRegionalDomainName}`;
    const oneDocument = new OneDocument(this, 'OneDocument', { files: filesBeside(folder) });
    const address = new Distribution(this, 'Address', {
      ...namesOf(this, stage),
      ...(stage.webAclArn === undefined ? {} : { webAclId: stage.webAclArn }),
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(site as IBucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.securityHeaders({
          connect: [...data.issuer.origins, evidence],
          images: [evidence],
        }),
        functionAssociations: [{ function: oneDocument.edge, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        'api/*': this.toApi(api),
        'warga/*': this.toApi(api, '/api'),
      },
    });
    const { url: issuer, clientId, scope } = data.issuer;
    new SiteContent(this, 'Content', {
      bucket: site as IBucket,
      folder,
      signIn: { issuer, clientId, scope },
    });
    explain(site, 'S1', 'Only CloudFront reads it, and it holds what everybody may see.');
    explainAddress(address, stage);
    new CfnOutput(this, 'SiteAddress', { value: address.distributionDomainName });
    new CfnOutput(this, 'SiteBucket', { value: site.bucketName });
  }

  /** The API as it is: nothing of it is kept on the way. The pages for citizens are routes of it, under a path of their own. */
  private toApi({ api }: ApiStack, originPath = ''): BehaviorOptions {
    const host = Fn.select(2, Fn.split('/', api.http.apiEndpoint));
    return {
      origin: new HttpOrigin(host, originPath === '' ? {} : { originPath }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
  }

  private securityHeaders(others: OtherOrigins): IResponseHeadersPolicy {
    const contentSecurityPolicy = contentPolicy(others);
    return new ResponseHeadersPolicy(this, 'SecurityHeaders', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
    });
  }
}

const namesOf = (scope: Construct, { certificateArn, baseUrl }: Stage) =>
  certificateArn === undefined
    ? {}
    : {
        domainNames: [new URL(baseUrl).hostname],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
      };

const explainAddress = (address: Distribution, { certificateArn, webAclArn }: Stage): void => {
  explain(address, 'CFR1', 'Civil servants also work abroad, in embassies and on mission.');
  explain(
    address,
    'CFR3',
    'Its lines hold the address of every employee beside the path that they opened, which is personal data; the API ' +
      'logs the operation, its status and its time, and the pages are the same for everybody.',
  );
  if (webAclArn === undefined) {
    explain(address, 'CFR2', 'The API wants a token and is throttled; `webAclArn` in cdk.json adds a web ACL.');
  }
  if (certificateArn === undefined) {
    explain(address, 'CFR4', "CloudFront's own name has CloudFront's own policy; `certificateArn` brings TLS 1.2.");
  }
};
