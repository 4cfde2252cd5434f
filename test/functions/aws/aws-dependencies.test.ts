import { expect, it } from 'vitest';
import { awsDependencies } from '../../../functions/aws/aws-dependencies.ts';
import { tableFrom } from '../../../functions/aws/dynamo-table-from.ts';
import { filesFrom } from '../../../functions/aws/s3-files.ts';
import { mailFrom } from '../../../functions/aws/ses-mail.ts';
import { workflowsFrom } from '../../../functions/aws/step-functions-workflows.ts';

const environment = {
  BASE_URL: 'https://capaian.example',
  TABLE_NAME: 'table',
  BUCKET_NAME: 'bucket',
  MAIL_FROM: 'capaian@example.go.id',
  STATE_MACHINES: '{"appeal":"arn"}',
};

it('refuses what the function was not granted, by name', () => {
  const { files, mail, schemes } = awsDependencies({}, environment);
  expect(() => files.stat('k')).toThrow('may not use files');
  expect(() => mail.send({} as never)).toThrow('may not use mail');
  expect(() => schemes.all()).toThrow('may not use schemes');
});

it.each([
  ['BASE_URL', {}],
  ['TABLE_NAME', { table: tableFrom }],
  ['BUCKET_NAME', { files: filesFrom }],
  ['MAIL_FROM', { mail: mailFrom }],
  ['STATE_MACHINES', { workflows: workflowsFrom }],
])('names the variable %s when it is missing', (name, adapters) => {
  expect(() => awsDependencies(adapters, { ...environment, [name]: undefined })).toThrow(
    `environment variable ${name}: want a value, got none`,
  );
});

it('gives the time in UTC with milliseconds and ids that sort', () => {
  const { clock, ids } = awsDependencies({}, environment);
  expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const [first = '', second = ''] = [ids.next(), ids.next()];
  expect(first < second).toBe(true);
});
