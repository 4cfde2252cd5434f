import { describe, expect, it } from 'vitest';
import { machinesEn } from '../../../web/words/en/machines.ts';
import { machinesId } from '../../../web/words/id/machines.ts';
import { drawingOf, machineFiles } from './machine-files.ts';

describe('words of the state machines', () => {
  it('have an Indonesian name for every state of every machine', () => {
    const states = machineFiles.flatMap((machine) => drawingOf(machine).states.map(({ name }) => name));
    expect(states.filter((name) => machinesId.states[name] === undefined)).toEqual([]);
  });

  it('name no state that is in no machine', () => {
    const states = machineFiles.flatMap((machine) => drawingOf(machine).states.map(({ name }) => name));
    expect(Object.keys(machinesId.states).filter((name) => !states.includes(name))).toEqual([]);
  });

  it('name every machine in both languages', () => {
    expect(Object.keys(machinesId.names).sort()).toEqual([...machineFiles].sort());
    expect(Object.keys(machinesEn.names).sort()).toEqual([...machineFiles].sort());
  });
});
