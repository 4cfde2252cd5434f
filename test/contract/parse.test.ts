import { describe, expect, it } from 'vitest';
import { parseRequest, type RawRequest } from '../../shared/contract/parse.ts';
import { aPlan } from './a-plan.ts';

const params = { caseId: 'c-1', segmentId: 's-1' };
const ofCase = { caseId: 'c-1' };
const headers = { 'if-match': '"3"', 'idempotency-key': 'k-1' };
const raw = (part: Partial<RawRequest>): RawRequest => ({ params, query: {}, headers, ...part });

const save = (part: Partial<RawRequest>) => parseRequest('saveTargets', raw({ body: aPlan(), ...part }));

/** The plan with something put at a path of it. */
const planWith = (path: readonly (string | number)[], value: unknown): unknown => {
  const plan: unknown = structuredClone(aPlan());
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, name) => Reflect.get(Object(at), name), plan);
  Reflect.set(Object(holder), last, value);
  return plan;
};

const refusalsOf = (parsed: ReturnType<typeof save>) => (parsed.ok ? [] : parsed.refusals);

describe('a request', () => {
  it('comes out in parts', () => {
    expect(save({})).toEqual({
      ok: true,
      value: { params, query: {}, body: aPlan(), ifMatch: 3, idempotencyKey: 'k-1' },
    });
  });

  it('is refused with everything that is wrong', () => {
    const body = { ...aPlan(), objectives: 'none', colour: 'red' };
    expect(refusalsOf(save({ body, headers: {}, params: { ...params, caseId: '' } }))).toEqual([
      {
        code: 'invalid-field',
        field: '/caseId',
        facts: { expected: expect.any(String), received: 'string', in: 'path' },
      },
      { code: 'invalid-field', field: '/objectives', facts: { expected: 'array', received: 'string' } },
      { code: 'unknown-field', field: '/colour' },
      { code: 'version-required', facts: { header: 'If-Match' } },
      { code: 'idempotency-key-required', facts: { header: 'Idempotency-Key' } },
    ]);
  });
});

describe('a body', () => {
  it('names an unknown field by a pointer to it', () => {
    const body = planWith(['objectives', 0, 'indicators', 0, 'we/ird~'], 1);
    expect(refusalsOf(save({ body }))).toEqual([
      { code: 'unknown-field', field: '/objectives/0/indicators/0/we~1ird~0' },
    ]);
  });

  it('names a missing field', () => {
    expect(
      refusalsOf(parseRequest('fileAppeal', raw({ params: ofCase, body: {} })) as ReturnType<typeof save>),
    ).toEqual([{ code: 'invalid-field', field: '/reasons', facts: { expected: 'string', received: 'missing' } }]);
  });

  it('may be absent where nothing in it is needed', () => {
    expect(parseRequest('acknowledgeMidReview', raw({ params: ofCase }))).toMatchObject({
      ok: true,
      value: { body: {} },
    });
  });

  it('must be empty where the operation has none', () => {
    expect(parseRequest('submitTargets', raw({}))).toMatchObject({ ok: true });
    expect(parseRequest('submitTargets', raw({ body: {} }))).toMatchObject({ ok: true });
    expect(parseRequest('submitTargets', raw({ body: { sure: true } }))).toEqual({
      ok: false,
      refusals: [{ code: 'unknown-field', field: '/sure' }],
    });
  });

  it.each([
    ['a weight above the whole', ['objectives', 0, 'weight'], 10_001, { expected: '<=10000', received: 10_001 }],
    ['a weight with decimals', ['objectives', 0, 'weight'], 33.3, { expected: 'int', received: 'number' }],
    ['a text that is too long', ['objectives', 0, 'text'], 'a'.repeat(351), { expected: '<=350', received: 351 }],
    ['an empty text', ['objectives', 0, 'text'], '  ', { expected: '>=1', received: 2 }],
    ['a number as text', ['objectives', 0, 'text'], 7, { expected: 'string', received: 'number' }],
    [
      'a word that is none of the set',
      ['objectives', 0, 'kind'],
      'side',
      { expected: 'main | additional', received: 'string' },
    ],
    ['a null', ['annex'], null, { expected: 'object', received: 'null' }],
    [
      'an endless target',
      ['objectives', 0, 'indicators', 0, 'target', 'value'],
      1e13,
      { expected: '<=1000000000000', received: 1e13 },
    ],
  ] as const)('refuses %s', (_, path, value, facts) => {
    expect(refusalsOf(save({ body: planWith(path, value) }))).toEqual([
      { code: 'invalid-field', field: `/${path.join('/')}`, facts },
    ]);
  });

  it('takes a range as a target, but not half of one', () => {
    const target = ['objectives', 0, 'indicators', 0, 'target'] as const;
    expect(save({ body: planWith(target, { from: 10, to: 15 }) }).ok).toBe(true);
    expect(refusalsOf(save({ body: planWith(target, { from: 10 }) }))).toEqual([
      {
        code: 'invalid-field',
        field: '/objectives/0/indicators/0/target/to',
        facts: { expected: 'number', received: 'missing' },
      },
    ]);
  });

  it('leaves to the rules what they have better words for', () => {
    const indicator = ['objectives', 0, 'indicators', 0] as const;
    expect(save({ body: planWith([...indicator, 'unitOfMeasure'], '') }).ok).toBe(true);
    expect(save({ body: planWith([...indicator, 'target'], { from: 9, to: 1 }) }).ok).toBe(true);
    expect(save({ body: planWith(['objectives'], []) }).ok).toBe(true);
    expect(parseRequest('fileAppeal', raw({ params: ofCase, body: { reasons: '' } })).ok).toBe(true);
  });

  it('never repeats the value that it refuses', () => {
    const nip = '199001012020121001';
    const text = JSON.stringify(
      save({ body: planWith(['objectives', 0, 'kind'], nip), params: { ...params, caseId: nip } }),
    );
    expect(text).toContain('invalid-field');
    expect(text).not.toContain(nip);
  });
});

describe('an identifier', () => {
  it.each([['199001012020121001'], ['a199001012020121001'], ['../x'], ['a b'], ['a#b'], ['x'.repeat(129)]])(
    'is not %s',
    (caseId) => {
      expect(refusalsOf(save({ params: { ...params, caseId } }))).toMatchObject([
        { code: 'invalid-field', field: '/caseId', facts: { in: 'path' } },
      ]);
    },
  );
});

describe('a query', () => {
  const query = (given: Record<string, string>) =>
    parseRequest('listOpenTasks', { params: { cycleId: 'y-1' }, query: given, headers: {} });

  it('counts 25 when it does not say', () => {
    const params = { caseId: '2026-siti' };
    expect(parseRequest('getTimeline', { params, query: {}, headers: {} })).toMatchObject({
      ok: true,
      value: { query: { limit: 25 } },
    });
  });

  it('counts 100 for a table of the console', () => {
    expect(query({})).toMatchObject({ ok: true, value: { query: { limit: 100 } } });
  });

  it('reads numbers and flags from text', () => {
    expect(query({ limit: '1000', late: 'false', cursor: 'abc' })).toMatchObject({
      ok: true,
      value: { query: { limit: 1000, late: false, cursor: 'abc' } },
    });
  });

  it.each([
    ['limit', '1001'],
    ['limit', '0'],
    ['limit', 'many'],
    ['limit', '1.5'],
    ['late', 'yes'],
    ['cursor', ''],
  ])('refuses %s=%s', (name, value) => {
    expect(query({ [name]: value })).toMatchObject({
      ok: false,
      refusals: [{ code: 'invalid-field', field: `/${name}`, facts: { in: 'query' } }],
    });
  });

  it('names what it does not know', () => {
    expect(query({ nip: '1' })).toEqual({
      ok: false,
      refusals: [{ code: 'unknown-field', field: '/nip', facts: { in: 'query' } }],
    });
  });
});

describe('headers', () => {
  it('count in any case', () => {
    expect(save({ headers: { 'IF-MATCH': '"0"', 'Idempotency-Key': 'k' } })).toMatchObject({
      value: { ifMatch: 0, idempotencyKey: 'k' },
    });
  });

  it('take a version that was weakened on the way', () => {
    expect(save({ headers: { ...headers, 'if-match': 'W/"12"' } })).toMatchObject({ value: { ifMatch: 12 } });
  });

  it.each([['*'], ['3'], ['"x"'], ['"1", "2"'], ['']])('refuse the version %s', (tag) => {
    expect(refusalsOf(save({ headers: { ...headers, 'if-match': tag } }))).toMatchObject([
      { code: 'invalid-field', facts: { header: 'If-Match' } },
    ]);
  });

  it.each([['k'.repeat(129)], ['two words'], ['kunci\n']])('refuse the key %j', (key) => {
    expect(refusalsOf(save({ headers: { ...headers, 'idempotency-key': key } }))).toMatchObject([
      { code: 'invalid-field', facts: { header: 'Idempotency-Key' } },
    ]);
  });

  it('need no key for a search', () => {
    const body = { name: 'Siti' };
    expect(parseRequest('searchEmployees', { params: {}, query: {}, headers: {}, body })).toEqual({
      ok: true,
      value: { params: {}, query: {}, body: { name: 'Siti', limit: 25 } },
    });
  });
});

describe('a search', () => {
  const search = (body: unknown) => parseRequest('searchEmployees', { params: {}, query: {}, headers: {}, body });

  it('takes the end of a NIP, never a whole one', () => {
    expect(search({ nipTail: '1001' }).ok).toBe(true);
    expect(search({ nipTail: '199001012020121001' }).ok).toBe(false);
  });

  it('asks for a name first when it says nothing', () => {
    expect(search({})).toMatchObject({ refusals: [{ field: '/name', facts: { received: 'missing' } }] });
  });

  it('asks for three letters at least', () => {
    expect(search({ name: ' Si ' })).toMatchObject({ refusals: [{ field: '/name', facts: { expected: '>=3' } }] });
  });
});

describe('an instant', () => {
  const move = (closesAt: string) =>
    parseRequest('movePhase', {
      params: { cycleId: 'y-1', phase: 'planning' },
      query: {},
      headers,
      body: { closesAt, reason: 'Banjir' },
    });

  it('is written in UTC with milliseconds, so that instants compare as text', () => {
    expect(move('2026-02-28T16:59:59.999Z').ok).toBe(true);
  });

  it.each([['2026-02-28'], ['2026-02-28T16:59:59Z'], ['2026-02-28T23:59:59.999+07:00'], ['2026-02-30T16:59:59.999Z']])(
    'is not %s',
    (closesAt) => {
      expect(move(closesAt)).toMatchObject({ ok: false, refusals: [{ code: 'invalid-field', field: '/closesAt' }] });
    },
  );
});
