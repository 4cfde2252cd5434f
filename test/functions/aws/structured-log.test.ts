import { expect, it } from 'vitest';
import { structuredLog } from '../../../functions/aws/structured-log.ts';
import { Conflict } from '../../../shared/ports/table.ts';

interface Line {
  readonly level: string;
  readonly message: string;
  readonly facts: Record<string, unknown>;
}

const logged = (event: string, facts: Record<string, unknown>): Line => {
  const lines: Line[] = [];
  const note =
    (level: string) =>
    (message: unknown, given: unknown): void => {
      lines.push({ level, message: String(message), facts: given as Record<string, unknown> });
    };
  structuredLog({ info: note('info'), error: note('error') } as never)(event, facts);
  const [line] = lines;
  if (!line) throw new Error('nothing was logged');
  return line;
};

it('keeps facts as they are', () => {
  expect(logged('request', { operation: 'getMe', status: 200 })).toEqual({
    level: 'info',
    message: 'request',
    facts: { operation: 'getMe', status: 200 },
  });
});

it.each(['198609262015051001', '19860926 201505 1 001'])('takes the NIP %s out of text', (nip) => {
  expect(logged('note', { text: `pegawai ${nip} pindah` }).facts).toEqual({ text: 'pegawai [NIP] pindah' });
});

it('tells name and trace of an error, never what it carries', () => {
  const found = { pk: 'a', sk: 'b', doc: { name: 'Sari Contoh', nip: '198609262015051001' } };
  const { level, facts } = logged('fault', { error: new Conflict([{ index: 0, found }]) });
  expect(level).toBe('error');
  expect(facts.error).toMatchObject({ name: 'Conflict' });
  expect(JSON.stringify(facts)).not.toContain('Sari');
});

it('takes a NIP out of the message of an error', () => {
  expect(JSON.stringify(logged('fault', { error: new Error('198609262015051001 twice') }))).not.toContain('1986');
});
