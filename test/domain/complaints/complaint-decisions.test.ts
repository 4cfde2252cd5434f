import { describe, expect, it } from 'vitest';
import { escalateTo } from '../../../shared/domain/complaints/complaint-changes.ts';
import {
  answerComplaint,
  escalateComplaint,
  fileComplaint,
  routeComplaint,
  startOnComplaint,
} from '../../../shared/domain/complaints/complaint-decisions.ts';
import { closeComplaint } from '../../../shared/domain/complaints/complaint-steps.ts';
import { answered, at, budi, codesOf, made, monday, received, rina, routed, sari, staffAt } from './samples.ts';

const filing = { ...at(monday), responsible: rina, unitIds: ['counter'] };
const closed = () => closeComplaint(answered(), 'accepted', { now: monday, by: 'citizen' });

describe('filing', () => {
  it('waits three working days for a unit', () => {
    const { wait, responsibleId, stage } = received();
    expect([stage, responsibleId, wait?.duty]).toEqual(['received', 'rina', 'route']);
    expect(wait?.dueAt).toBe('2026-02-05T16:59:59.999Z');
  });

  it('names everything that is wrong at once', () => {
    const report = { text: '  ', unitId: 'nowhere', happenedOn: '2026-02-03', language: 'id' } as const;
    expect(codesOf(fileComplaint('c', report, filing))).toEqual(['text-missing', 'unit-unknown', 'date-in-future']);
  });

  it('takes an event of today and an unknown unit', () => {
    const report = { text: 'Rusak', happenedOn: '2026-02-02', language: 'en' } as const;
    expect(made(fileComplaint('c', report, filing))).toMatchObject({ happenedOn: '2026-02-02', stage: 'received' });
  });
});

describe('routing', () => {
  it('gives the head of the unit fourteen working days', () => {
    const complaint = routed();
    expect(complaint).toMatchObject({ stage: 'routed', unitId: 'counter', responsibleId: 'budi' });
    // 16 and 17 February 2026: leave and holiday of the lunar new year.
    expect(complaint.wait?.dueAt).toBe('2026-02-24T16:59:59.999Z');
  });

  it('needs a category of the list and somebody to answer', () => {
    const facts = { ...staffAt(monday), responsible: undefined };
    expect(codesOf(routeComplaint(received(), { unitId: 'x', category: 'gossip' }, facts))).toEqual([
      'unit-without-head',
      'category-unknown',
    ]);
  });

  it('may correct a wrong door, with a whole term again', () => {
    const again = made(
      routeComplaint(
        routed(),
        { unitId: 'division', category: 'cost' },
        { ...staffAt('2026-02-03T02:00:00.000Z'), responsible: sari },
      ),
    );
    expect(again).toMatchObject({ unitId: 'division', category: 'cost', responsibleId: 'sari', wait: { round: 3 } });
  });

  it('gives no unit a new term by sending it to that unit again', () => {
    const facts = { ...staffAt('2026-02-18T02:00:00.000Z', 'budi'), responsible: budi };
    const again = made(routeComplaint(routed(), { unitId: 'counter', category: 'cost' }, facts));
    expect(again).toMatchObject({ unitId: 'counter', category: 'cost', responsibleId: 'budi' });
    expect(again.wait).toEqual(routed().wait);
  });

  it('moves the deadline for one wrong door only, however often it is sent on', () => {
    const at = staffAt('2026-02-18T02:00:00.000Z', 'budi');
    const second = made(
      routeComplaint(routed(), { unitId: 'division', category: 'cost' }, { ...at, responsible: sari }),
    );
    const later = staffAt('2026-03-02T02:00:00.000Z', 'sari');
    const third = made(
      routeComplaint(second, { unitId: 'counter', category: 'cost' }, { ...later, responsible: budi }),
    );
    expect(third).toMatchObject({ unitId: 'counter', responsibleId: 'budi', responsibleUnitId: 'counter' });
    expect(third.wait).toEqual(second.wait);
  });

  it('comes too late after the answer and after the end', () => {
    const facts = { ...staffAt(monday), responsible: budi };
    const to = { unitId: 'counter', category: 'cost' };
    expect(codesOf(routeComplaint(answered(), to, facts))).toEqual(['complaint-answered']);
    expect(codesOf(routeComplaint(closed(), to, facts))).toEqual(['complaint-closed']);
  });
});

describe('taking it into work', () => {
  it('tells the citizen and moves no deadline', () => {
    const before = routed();
    const after = made(startOnComplaint(before, staffAt('2026-02-03T02:00:00.000Z', 'budi')));
    expect([after.stage, after.wait]).toEqual(['in-work', before.wait]);
    expect(after.entries.at(-1)).toMatchObject({ kind: 'in-work', by: 'office', actorId: 'budi' });
  });

  it('is said once', () => {
    const started = made(startOnComplaint(routed(), staffAt(monday, 'budi')));
    expect(codesOf(startOnComplaint(started, staffAt(monday, 'budi')))).toEqual(['complaint-in-work']);
  });

  it('is refused before it has a unit', () => {
    expect(codesOf(startOnComplaint(received(), staffAt(monday)))).toEqual(['complaint-not-routed']);
  });
});

describe('answering', () => {
  it('waits ten working days for the citizen, and for nobody of the office', () => {
    const complaint = answered();
    expect(complaint.stage).toBe('answered');
    expect(complaint.responsibleId).toBeUndefined();
    expect(complaint.wait).toMatchObject({ duty: 'accept', dueAt: '2026-02-20T16:59:59.999Z' });
  });

  it('needs words', () => {
    expect(codesOf(answerComplaint(routed(), { text: ' ' }, staffAt(monday)))).toEqual(['text-missing']);
  });

  it('of a head above names a remedy with a date to come', () => {
    const above = escalateTo(routed(), sari, { now: monday });
    const say = (remedy?: { what: string; by: string }) =>
      answerComplaint(above, { text: 'Maaf.', ...(remedy ? { remedy } : {}) }, staffAt(monday, 'sari'));
    expect(codesOf(say())).toEqual(['remedy-missing']);
    expect(codesOf(say({ what: 'Loket baru', by: '2026-02-01' }))).toEqual(['date-in-past']);
    expect(made(say({ what: 'Loket baru', by: '2026-02-02' })).entries.at(-1)?.remedy?.what).toBe('Loket baru');
  });

  it('happens once', () => {
    expect(codesOf(answerComplaint(answered(), { text: 'Lagi' }, staffAt(monday)))).toEqual(['complaint-answered']);
  });
});

describe('escalating by hand', () => {
  it('gives it to the head above with the reason, and moves no deadline', () => {
    const before = routed();
    const after = made(escalateComplaint(before, 'Perlu loket baru.', { ...staffAt(monday, 'budi'), above: sari }));
    expect(after).toMatchObject({ responsibleId: 'sari', escalations: 1, wait: before.wait });
    expect(after.entries.at(-1)).toMatchObject({ kind: 'escalated', actorId: 'budi', text: 'Perlu loket baru.' });
  });

  it('needs a reason and somebody above', () => {
    const facts = { ...staffAt(monday, 'budi'), above: undefined };
    expect(codesOf(escalateComplaint(routed(), '', facts))).toEqual(['reason-missing', 'supervisor-missing']);
  });
});
