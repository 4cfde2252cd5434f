import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import { tabsOf } from '../../../web/cases/case-tabs.ts';
import { relationsTo } from '../../../web/cases/reader-relations.ts';
import { aCase } from './a-case.ts';

type Reader = Parameters<typeof relationsTo>[1];

const reader = (employeeId: string, roles: readonly ('hr' | 'operator')[] = []): Reader => ({
  employee: {
    employeeId,
    name: 'Seseorang Contoh',
    position: 'Analis',
    unit: { unitId: 'u-1', name: 'Unit Contoh' },
    employment: 'PNS',
    rank: 'III/a',
    positionKind: 'pelaksana',
    roles: [...roles],
  },
});

const tabs = (who: Reader, fields: Partial<AnswerOf<'getCase'>> = {}) => {
  const one = aCase(fields);
  return tabsOf(one, relationsTo(one, who));
};

describe('what a reader is to a case', () => {
  it('follows from the names in it', () => {
    const held = (id: string) => [...relationsTo(aCase(), reader(id))].filter((relation) => relation !== 'member');
    expect(held('ani')).toEqual(['self']);
    expect(held('budi')).toEqual(['supervisor', 'segment-supervisor']);
    expect(held('citra')).toEqual(['reviewing-officer']);
  });

  it('is the holder of a task when nothing else explains it', () => {
    expect(relationsTo(aCase(), reader('dewi')).has('assignee')).toBe(true);
    expect(relationsTo(aCase(), reader('dewi', ['hr'])).has('assignee')).toBe(false);
  });
});

describe('the tabs of a year', () => {
  it('are few before there is an approved plan', () => {
    expect(tabs(reader('ani'))).toEqual(['case', 'plan', 'timeline']);
  });

  it('never show an employee the rating', () => {
    expect(tabs(reader('ani'), { stage: 'rated' })).not.toContain('rating');
    expect(tabs(reader('budi'), { stage: 'approved' })).toContain('rating');
  });

  it('show a result to its employee only once it is announced', () => {
    expect(tabs(reader('ani'), { stage: 'rated' })).not.toContain('result');
    expect(tabs(reader('ani'), { stage: 'announced' })).toContain('result');
    expect(tabs(reader('budi'), { stage: 'rated' })).toContain('result');
  });

  it('keep actuals while a plan is revised in the middle of the year', () => {
    expect(tabs(reader('ani'), { stage: 'draft', midReview: 'acknowledged' })).toContain('actuals');
  });
});
