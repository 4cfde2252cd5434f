import { describe, expect, it } from 'vitest';
import { resourcesOf, synthesised } from './synthesised.ts';

const { web } = synthesised();
const deployments = Object.values(resourcesOf(web, 'Custom::CDKBucketDeployment'));
const cacheOf = (one: (typeof deployments)[number]) =>
  (one.Properties.SystemMetadata as Record<string, string>)['cache-control'];

describe('the web application', () => {
  it('is put into the bucket, lasting files first', () => {
    const [document] = deployments.filter((one) => cacheOf(one) === 'no-cache');
    expect(deployments).toHaveLength(2);
    expect(document?.Properties).toMatchObject({ Exclude: ['assets/*'], Prune: false });
    expect(JSON.stringify((document as { DependsOn?: unknown }).DependsOn)).toContain('Assets');
  });

  it('lets browsers keep what is named by its content', () => {
    const [lasting] = deployments.filter((one) => cacheOf(one) !== 'no-cache');
    expect(lasting && cacheOf(lasting)).toBe('public, max-age=31536000, immutable');
    expect(lasting?.Properties).toMatchObject({ Exclude: ['*'], Include: ['assets/*'] });
  });

  it('loads no script but its own', () => {
    const [policy] = Object.values(resourcesOf(web, 'AWS::CloudFront::ResponseHeadersPolicy'));
    const text = JSON.stringify(policy);
    expect(text).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(text).toContain("require-trusted-types-for 'script'");
  });
});
