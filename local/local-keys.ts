import type { Key } from '../shared/ports/table.ts';

/**
 * Where the embedded shell keeps what AWS would keep elsewhere (user pool, mail service, key store). Every key begins
 * with an agency that can't exist, so that no query of an agency can meet one.
 */
export const localKeys = {
  /** One partition per kind of artifact, so that a sweep finds the expired ones without an index. */
  identity: (kind: string, id: string): Key => ({ pk: identityPartition(kind), sk: id }),
  secret: (name: string): Key => ({ pk: 'A#_identity#Secret', sk: name }),
  clock: (): Key => ({ pk: 'A#_clock', sk: 'offset' }),
  letter: (letterId: string): Key => ({ pk: `A#_mail#letter#${letterId}`, sk: 'letter' }),
  letterInList: (at: string, letterId: string): Key => ({ pk: 'A#_mail#list', sk: `${at}#${letterId}` }),
  letterOfRecipient: (to: string, at: string, letterId: string): Key => ({
    pk: recipientPartition(to),
    sk: `${at}#${letterId}`,
  }),
  madeMachine: (name: string): Key => ({ pk: madeMachinePartition, sk: name }),
  file: (fileKey: string): Key => ({ pk: `A#_files#${fileKey}`, sk: 'file' }),
} as const;

export const identityPartition = (kind: string): string => `A#_identity#${kind}`;

export const madeMachinePartition = 'A#_door#machines';

export const recipientPartition = (to: string): string => `A#_mail#to#${to.toLowerCase()}`;
