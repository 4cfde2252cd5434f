import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Table } from '../../shared/ports/table.ts';
import type { Answer } from '../answer.ts';
import type { Engine } from '../engine/engine.ts';
import { readBody } from '../request-body.ts';
import { DoorError } from './door-error.ts';
import { doorOperations } from './door-operations.ts';
import { openDoorServer } from './door-server.ts';
import { openMadeMachines } from './made-machines.ts';
import { type DoorEffects, jsonOf } from './operation.ts';
import { openOperatorJournal } from './operator-journal.ts';
import { verifySignature } from './signature.ts';
import { withoutNip } from './without-nip.ts';

export interface DoorOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The operator's key: what an AWS client has as its secret access key. */
  readonly key: string;
  readonly engine: Engine;
  readonly table: Table;
  readonly clock: Clock;
  /** The agencies of this server, the office's own first: in whose journals the operator's changes are kept. */
  readonly agencyIds: readonly string[];
  /** Something may have become ready to be run. */
  readonly onChange: () => void;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  /** Real time in milliseconds, for tests. */
  readonly realTime?: () => number;
}

export interface Door {
  /** What an AWS client takes as its endpoint. */
  readonly url: string;
  close(): Promise<void>;
}

/** A definition or an input as JSON text in JSON text, with room for the rest. */
const bodyLimit = 1024 * 1024;
const contentType = 'application/x-amz-json-1.0';
const targetPrefix = 'AWSStepFunctions.';

/** Headers of a proxy: what comes through one may come from anywhere. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const checkOrigin = ({ headers }: IncomingMessage, port: number): void => {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(headers.host ?? '') || proxyHeaders.some((name) => headers[name] !== undefined))
    throw new DoorError('AccessDeniedException', 'This door is for this machine only.', 403);
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const body = await readBody(request, bodyLimit);
  if (body === 'too-large') throw new DoorError('RequestEntityTooLargeException', `At most ${bodyLimit} bytes.`, 413);
  return body;
};

const operationName = ({ method, url, headers }: IncomingMessage): string => {
  const target = `${headers['x-amz-target'] ?? ''}`;
  const isProtocol = method === 'POST' && url === '/' && headers['content-type'] === contentType;
  if (isProtocol && target.startsWith(targetPrefix)) return target.slice(targetPrefix.length);
  throw new DoorError('UnknownOperationException', `Want POST /, ${contentType}, X-Amz-Target: ${targetPrefix}…`);
};

const answerOf = (status: number, body: unknown, more: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': contentType, 'x-amzn-requestid': randomUUID(), ...more },
  body: withoutNip(JSON.stringify(body)),
});

const refusal = ({ code, message, status }: DoorError): Answer =>
  answerOf(status, { __type: code, message }, { 'x-amzn-errortype': code });

const responder =
  (options: DoorOptions, effects: DoorEffects) =>
  async (request: IncomingMessage, port: number): Promise<Answer> => {
    const { key, realTime = Date.now, log } = options;
    let name = '';
    try {
      checkOrigin(request, port);
      name = operationName(request);
      const body = await bodyOf(request);
      verifySignature({ headers: request.headers, body }, { key, now: realTime() });
      const operation = doorOperations.get(name);
      if (!operation) throw new DoorError('UnknownOperationException', `This door has no ${name}.`);
      const result = await operation(name, jsonOf(body.toString() || '{}', 'SerializationException'), effects);
      return answerOf(200, result);
    } catch (error) {
      if (error instanceof DoorError) {
        if (error.status === 403) log('door-refused', { operation: name, code: error.code });
        return refusal(error);
      }
      if (!request.destroyed) log('fault', { operation: name, error });
      return refusal(new DoorError('InternalFailure', 'A fault of the server: its log says more.', 500));
    }
  };

/**
 * Opens the operator's door: the Step Functions protocol over the embedded engine, on this machine only, for whoever has
 * the operator's key. It shows and steers executions; it never answers for a person.
 * @throws when the port is taken
 */
export const openDoor = async (options: DoorOptions): Promise<Door> => {
  const { engine, table, clock, agencyIds, onChange, log } = options;
  const made = await openMadeMachines({ table, engine, clock, log });
  const journal = openOperatorJournal({ table, clock });
  const effects: DoorEffects = { engine, made, journal, clock, agencyIds, onChange, openedAt: clock.now() };
  const server = await openDoorServer(options.port, responder(options, effects));
  return { url: `http://127.0.0.1:${server.port}`, close: server.close };
};
