import { createHash, createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { closeDoors, type ExampleDoor, openExampleDoor, operatorKey } from './open-example-door.ts';

afterEach(closeDoors);

const list = new ListStateMachinesCommand({});
const body = '{}';

type Headers = Record<string, string>;

/** Headers that a client of AWS would send at that time. */
const headersFor = ({ door }: ExampleDoor, at = new Date()): Headers => ({
  'content-type': 'application/x-amz-json-1.0',
  host: new URL(door.url).host,
  'x-amz-date': `${at.toISOString().replace(/[-:]|\.\d+/g, '')}`,
  'x-amz-target': 'AWSStepFunctions.ListStateMachines',
});

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A signature by the steps of Amazon's documentation, so that a test can leave one of them out. */
const signed = (headers: Headers, signedHeaders = Object.keys(headers).sort().join(';')): Headers => {
  const date = headers['x-amz-date'] ?? '';
  const day = date.slice(0, 8);
  const scope = `${day}/local/states/aws4_request`;
  const lines = signedHeaders.split(';').map((name) => `${name}:${headers[name]}\n`);
  const canonical = ['POST', '/', '', lines.join(''), signedHeaders, sha256(body)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${operatorKey}`, day), 'local'), 'states'), 'aws4_request');
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
  const credential = `Credential=operator/${scope}`;
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return { ...headers, authorization };
};

/** Sends exactly these headers, which `fetch` would not. */
const post = ({ door }: ExampleDoor, headers: Headers, sent = body, method = 'POST'): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    const all = { ...headers, 'content-length': `${Buffer.byteLength(sent)}`, connection: 'close' };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('end', () => resolve(`${answer.slice(9, 12)} ${answer.slice(answer.indexOf('\r\n\r\n') + 4)}`));
    socket.on('error', reject);
    socket.write(`${method} / HTTP/1.1\r\n${lines.join('')}\r\n${sent}`);
  });

describe('who enters', () => {
  it('has signed with the key', async () => {
    const { sfn } = await openExampleDoor();
    expect((await sfn.send(list)).stateMachines).toHaveLength(1);
  });

  it('does so by the steps that Amazon documents', async () => {
    const example = await openExampleDoor();
    expect(await post(example, signed(headersFor(example)))).toContain('200 {"stateMachines":[{');
  });
});

describe('whoever', () => {
  it('has another key is refused, and the log says so', async () => {
    const { client, log } = await openExampleDoor();
    const stranger = client({ credentials: { accessKeyId: 'operator', secretAccessKey: 'kunci-lain' } });
    await expect(stranger.send(list)).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      $metadata: { httpStatusCode: 403 },
    });
    expect(log).toEqual(['door-refused InvalidSignatureException']);
  });

  it('has another name is refused', async () => {
    const { client } = await openExampleDoor();
    const stranger = client({ credentials: { accessKeyId: 'root', secretAccessKey: operatorKey } });
    await expect(stranger.send(list)).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('signed too long ago or too far ahead is refused', async () => {
    const example = await openExampleDoor();
    for (const minutes of [-16, 16]) {
      const at = new Date(Date.now() + minutes * 60_000);
      expect(await post(example, signed(headersFor(example, at)))).toMatch(/^403 .*InvalidSignatureException/);
    }
    const recent = new Date(Date.now() - 14 * 60_000);
    expect(await post(example, signed(headersFor(example, recent)))).toMatch(/^200 /);
  });

  it('signed nothing, or half of it, is refused', async () => {
    const example = await openExampleDoor();
    const headers = headersFor(example);
    expect(await post(example, headers)).toMatch(/^403 .*MissingAuthenticationTokenException/);
    const bearer = { ...headers, authorization: `Bearer ${operatorKey}` };
    expect(await post(example, bearer)).toMatch(/^403 .*IncompleteSignatureException/);
    expect(await post(example, signed(headers, 'content-type;host;x-amz-date'))).toMatch(/^403 .*x-amz-target/);
  });

  it('changes the body or the operation after signing is refused', async () => {
    const example = await openExampleDoor();
    const headers = signed(headersFor(example));
    expect(await post(example, headers, '{ }')).toMatch(/^403 .*InvalidSignatureException/);
    const other = { ...headers, 'x-amz-target': 'AWSStepFunctions.StopExecution' };
    expect(await post(example, other)).toMatch(/^403 .*InvalidSignatureException/);
    const declared = signed({ ...headersFor(example), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' });
    expect(await post(example, declared)).toMatch(/^403 .*InvalidSignatureException/);
  });

  it('comes by another name of this machine, or a proxy, is refused', async () => {
    const example = await openExampleDoor();
    const headers = headersFor(example);
    const rebound = signed({ ...headers, host: 'kantor.example:80' });
    expect(await post(example, rebound)).toMatch(/^403 .*AccessDeniedException/);
    const forwarded = signed({ ...headers, 'x-forwarded-for': '192.0.2.7' });
    expect(await post(example, forwarded)).toMatch(/^403 .*AccessDeniedException/);
  });

  it('comes from another address finds no door', async () => {
    const { door } = await openExampleDoor();
    // Another address of the same machine: it would be reached if the door listened on all of them.
    const elsewhere = new Promise((resolve, reject) => {
      const socket = connect({ port: Number(new URL(door.url).port), host: '127.0.0.2', timeout: 1_000 });
      socket
        .on('connect', resolve)
        .on('error', reject)
        .on('timeout', () => socket.destroy(new Error('no answer')));
    });
    await expect(elsewhere).rejects.toThrow();
  });

  it('speaks another protocol learns what is spoken here', async () => {
    const example = await openExampleDoor();
    const headers = signed(headersFor(example));
    expect(await post(example, headers, '', 'GET')).toMatch(/^400 .*UnknownOperationException/);
    const typed = signed({ ...headersFor(example), 'content-type': 'application/json' });
    expect(await post(example, typed)).toMatch(/^400 .*UnknownOperationException/);
  });

  it('sends too much is refused before it is read', async () => {
    const example = await openExampleDoor();
    const headers = signed(headersFor(example));
    expect(await post(example, headers, ' '.repeat(1024 * 1024 + 1))).toMatch(/^413 .*RequestEntityTooLarge/);
  });
});
