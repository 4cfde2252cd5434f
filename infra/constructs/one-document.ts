import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

/** The code that CloudFront runs before it asks the bucket. */
export const oneDocumentCode = (files: readonly string[]): string => `var files = ${JSON.stringify(files)};
function handler(event) {
  var request = event.request;
  if (request.uri.indexOf('/assets/') !== 0 && files.indexOf(request.uri) < 0) request.uri = '/index.html';
  return request;
}`;

export interface OneDocumentProps {
  /** What lies beside the document, such as `/icon.svg`. */
  readonly files: readonly string[];
}

/** An address of the web application, such as `/tugas/1.2`, is a page of its one document, whatever its name looks like. */
export class OneDocument extends Construct {
  readonly edge: EdgeFunction;

  constructor(scope: Construct, id: string, { files }: OneDocumentProps) {
    super(scope, id);
    this.edge = new EdgeFunction(this, 'Edge', {
      code: FunctionCode.fromInline(oneDocumentCode(files)),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}
