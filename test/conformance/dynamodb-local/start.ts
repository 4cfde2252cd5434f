import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

export interface DynamodbLocal {
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

/** Where `dynamodb-local.sh` puts the program. */
const jars = resolve('.cache/dynamodb-local');

const mainClass = 'software.amazon.dynamodb.services.local.main.ServerRunner';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** Any names do as credentials: it checks none. */
const clientOn = (port: number): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/**
 * Starts DynamoDB Local on a free port, with its tables in memory.
 * @throws when it ends or stays silent instead
 */
export const startDynamodbLocal = async (): Promise<DynamodbLocal> => {
  const port = await freePort();
  const program = [`-Djava.library.path=${jars}`, '-cp', `${jars}/*`, mainClass];
  // It would report its use to Amazon, and it leaves a file where it runs.
  const options = ['-inMemory', '-disableTelemetry', '-port', `${port}`];
  const server = spawn('java', [...program, ...options], { cwd: jars, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const exited = once(server, 'exit');
  const client = clientOn(port);

  const stop = async (): Promise<void> => {
    client.destroy();
    server.kill();
    await exited;
  };

  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt += 1) {
    try {
      await client.send(new ListTablesCommand({}));
      return { client, stop };
    } catch {
      await delay(200);
    }
  }
  await stop();
  throw new Error(`DynamoDB Local did not start: ${complaints}`);
};
