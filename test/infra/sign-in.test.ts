import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { DataStack } from '../../infra/data-stack.ts';
import { type Stage, stageOf } from '../../infra/stage.ts';
import { code, context, resourcesOf } from './synthesised.ts';

const app = new App({ context: context() });
const stage = stageOf(app.node);
const dataStack = (id: string, settings: Partial<Stage>): DataStack =>
  new DataStack(app, id, { stage: { ...stage, ...settings }, code, env: { region: stage.region } });

const issuer = { url: 'https://sso.example.go.id/realms/asn', audience: 'capaian' };
const own = dataStack('own', { issuer });
const cognito = dataStack('cognito', {});
const [ownTemplate, cognitoTemplate] = [Template.fromStack(own), Template.fromStack(cognito)];

describe("the agency's own OpenID provider", () => {
  it('makes the tokens, and no accounts are kept here', () => {
    expect(own.issuer).toEqual({
      ...issuer,
      clientId: issuer.audience,
      scope: 'openid profile',
      origins: ['https://sso.example.go.id'],
    });
    expect(resourcesOf(ownTemplate, 'AWS::Cognito::UserPool')).toEqual({});
  });
});

describe('Cognito', () => {
  const [client] = Object.values(resourcesOf(cognitoTemplate, 'AWS::Cognito::UserPoolClient'));
  const [pool] = Object.values(resourcesOf(cognitoTemplate, 'AWS::Cognito::UserPool'));

  it('lets nobody sign up, or choose their own agency or employee', () => {
    expect(pool?.Properties.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
    expect(client?.Properties.WriteAttributes).toEqual(['locale']);
  });

  it('puts the claims into access tokens before they are made', () => {
    expect(pool?.Properties.LambdaConfig).toMatchObject({ PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } });
    expect(pool?.Properties.UserPoolTier).toBe('ESSENTIALS');
  });

  it('rotates refresh tokens, which excludes the flow without rotation', () => {
    expect(client?.Properties.RefreshTokenRotation).toMatchObject({ Feature: 'ENABLED' });
    expect(client?.Properties.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH']);
  });
});

it('names the stages there are when one is unknown', () => {
  const other = new App({ context: { ...context(), stage: 'moon' } });
  expect(() => stageOf(other.node)).toThrow('stage moon: want one of staging, production');
});
