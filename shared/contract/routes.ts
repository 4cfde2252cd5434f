import type { Operation } from './define-operations.ts';
import { contract } from './index.ts';

/** An operation as a router needs it. */
export interface Route {
  readonly operationId: string;
  readonly method: string;
  /** `/cases/{caseId}` */
  readonly path: string;
  /** Needs no access token. */
  readonly public?: boolean;
}

/** Every route of the API, without the stage. */
export const routes: readonly Route[] = Object.entries<Operation>(contract).map(([operationId, operation]) => ({
  operationId,
  method: operation.method,
  path: operation.path,
  ...(operation.public === true ? { public: true } : {}),
}));
