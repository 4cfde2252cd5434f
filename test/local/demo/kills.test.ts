import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openKiller, planKills } from '../../../local/demo/year/kills.ts';

const year = { answers: 4000, moves: 50 };

describe('a plan of kills', () => {
  it('is the same for the same seed', () => {
    expect(planKills({ kills: 10, seed: 7 }, year)).toEqual(planKills({ kills: 10, seed: 7 }, year));
    expect(planKills({ kills: 10, seed: 7 }, year)).not.toEqual(planKills({ kills: 10, seed: 8 }, year));
  });

  it('has as many kills as were asked for, all within the year', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { afterAnswers, duringMoves } = planKills({ kills: 10, seed }, year);
      expect([afterAnswers.length, duringMoves.length]).toEqual([7, 3]);
      expect(afterAnswers.every((count) => count >= 1 && count <= 4000)).toBe(true);
      expect(duringMoves.every(({ move }) => move >= 1 && move <= 50)).toBe(true);
      expect(afterAnswers).toEqual([...afterAnswers].sort((a, b) => a - b));
    }
  });
});

describe('a killer', () => {
  it('strikes once for each planned answer, even when some are skipped', async () => {
    let kills = 0;
    const kill = async () => {
      kills += 1;
    };
    const killer = openKiller({ afterAnswers: [2, 3, 9], duringMoves: [] }, kill);
    for (const count of [1, 2, 4, 5]) killer.onAnswer(count);
    await killer.done();
    expect(kills).toBe(2);
  });

  it('strikes while the clock moves', async () => {
    let kills = 0;
    const kill = async () => {
      kills += 1;
    };
    const killer = openKiller({ afterAnswers: [], duringMoves: [{ move: 2, afterMs: 5 }] }, kill);
    killer.onMove(1);
    await pause(20);
    expect(kills).toBe(0);
    killer.onMove(2);
    await pause(20);
    expect(kills).toBe(1);
  });

  it('tells of a server that does not come back', async () => {
    const killer = openKiller({ afterAnswers: [1], duringMoves: [] }, () => Promise.reject(new Error('gone')));
    killer.onAnswer(1);
    await expect(killer.done()).rejects.toThrow('gone');
  });
});
