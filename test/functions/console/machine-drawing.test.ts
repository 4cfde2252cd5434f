import { describe, expect, it } from 'vitest';
import { kindsIn, machineDrawing } from '../../../functions/console/machine-drawing.ts';
import { taskKinds } from '../../../shared/domain/schemes/scheme.ts';
import { machines } from '../../../shared/domain/tasks/machines.ts';

describe('the drawings of the machines', () => {
  it('have one place in which each kind of task is waited for', () => {
    expect(machines.flatMap((machine) => kindsIn(machine)).toSorted()).toEqual([...taskKinds].toSorted());
  });

  it('wait where the names say so', () => {
    const waits = machines.flatMap((machine) => machineDrawing(machine).states.filter(({ waitsFor }) => waitsFor));
    expect(waits.filter(({ name }) => !name.startsWith('Wait for '))).toEqual([]);
  });

  it.each(machines)('of %s name only states that are there', (machine) => {
    const { startAt, states, transitions } = machineDrawing(machine);
    const names = new Set(states.map(({ name }) => name));
    expect(names.size).toBe(states.length);
    expect([startAt, ...transitions.flatMap(({ from, to }) => [from, to])].filter((name) => !names.has(name))).toEqual(
      [],
    );
  });

  it('show what is inside of a Map', () => {
    const inside = machineDrawing('final-scoring').states.find(({ waitsFor }) => waitsFor === 'rate')?.inside;
    expect(inside).toBe('Let every supervisor of the year rate');
  });
});
