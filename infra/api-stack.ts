import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { citizenPages } from '../functions/citizens/pages.ts';
import { slices } from '../shared/contract/index.ts';
import { Api } from './constructs/api.ts';
import { CitizenPages } from './constructs/citizen-pages.ts';
import { EndpointSlice } from './constructs/endpoint-slice.ts';
import { entriesOf, FunctionStack, type FunctionStackProps } from './function-stack.ts';
import { grant } from './grants.ts';
import { type Permission, pagePermissions, type Slice, slicePermissions } from './permissions.ts';

/** What answers people: the API, its slices, and the pages for citizens. */
export class ApiStack extends FunctionStack {
  readonly api: Api;

  constructor(scope: Construct, id: string, props: FunctionStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    this.api = new Api(this, 'Api', { stage, issuer: data.issuer, alarms: data.alarms });
    this.makeSlices();
    this.makeCitizenPages();
    new CfnOutput(this, 'ApiAddress', { value: this.api.http.apiEndpoint });
  }

  private makeSlices(): void {
    const { http: api, authorizer } = this.api;
    for (const [name, permission] of entriesOf<Slice, Permission>(slicePermissions)) {
      const props = { api, authorizer, operations: slices[name], ...this.functionProps(name, permission) };
      grant(new EndpointSlice(this, name, props).function.lambda, permission, this.resources);
    }
  }

  private makeCitizenPages(): void {
    const { citizens } = pagePermissions;
    const props = { api: this.api.http, pages: citizenPages, ...this.functionProps('citizens', citizens) };
    grant(new CitizenPages(this, 'citizens', props).function.lambda, citizens, this.resources);
  }
}
