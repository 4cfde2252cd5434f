import { describe, expect, it } from 'vitest';
import { officeNamed, officeNames } from '../../../local/demo/offices.ts';
import { changed } from '../../../local/demo/story/revision.ts';
import { agendaOf } from '../../../local/demo/year/agenda.ts';

const others = officeNames().slice(1);

describe('the example offices', () => {
  it('are six, the usual one first', () => {
    expect(officeNames()).toEqual([
      'rakumpit',
      'arcamanik',
      'rakumpit-capaian',
      'rakumpit-kinerja',
      'rakumpit-monev',
      'tangerang-selatan',
    ]);
  });

  it('are named to whoever asks for another', () => {
    expect(() => officeNamed('bandung')).toThrow('there is no office "bandung"; there are: rakumpit, arcamanik');
  });

  it.each(others)('%s is pinned to the rule pack of its name', (name) => {
    const { scheme, agency } = officeNamed(name);
    expect([scheme.schemeId, agency.agencyId, agency.year]).toEqual([name, name, 2026]);
  });

  it.each(others)('%s has fictional people only', (name) => {
    const { employees, units } = officeNamed(name);
    expect(employees.length).toBeGreaterThanOrEqual(10);
    expect(units.length).toBeGreaterThanOrEqual(3);
    expect(employees.every(({ nip, email }) => /^\d{15}9\d\d$/.test(nip) && email.endsWith('.example'))).toBe(true);
  });

  it.each(officeNames())('%s judges everybody by the behaviours of its pack', (name) => {
    const { judgements, scheme } = officeNamed(name);
    const ids = scheme.behaviours.map(({ behaviourId }) => behaviourId);
    for (const { behaviours } of judgements.flatMap(({ ratings }) => ratings)) {
      expect(behaviours.map(({ behaviourId }) => behaviourId)).toEqual(ids);
      const given = scheme.kind === 'weighted' ? 'score' : 'level';
      expect(behaviours.every((one) => one[given] !== undefined)).toBe(true);
    }
  });
});

describe('the agenda of an office', () => {
  const titles = (name: string) => agendaOf({ office: officeNamed(name) }).map(({ title }) => title);

  it('has months where the scheme evaluates monthly', () => {
    const count = (name: string, word: string) => titles(name).filter((title) => title.startsWith(word)).length;
    expect([count('rakumpit-monev', 'Evaluasi bulanan'), count('arcamanik', 'Evaluasi triwulan')]).toEqual([11, 4]);
  });

  it('asks for knowledge and training only where the pack does', () => {
    const asked = (name: string) =>
      titles(name).filter((title) => /^(Sosialisasi|Pelatihan penilai)/.test(title)).length;
    expect([asked('rakumpit'), asked('arcamanik')]).toEqual([0, 2]);
  });
});

describe('a change of a pack', () => {
  it('replaces or appends, and leaves the original alone', () => {
    const pack = { title: { id: 'Lama' }, behaviours: [{ conduct: ['a'] }] };
    expect(changed(pack, { at: '/title/id', value: 'Baru' })).toEqual({ ...pack, title: { id: 'Baru' } });
    expect(changed(pack, { at: '/behaviours/0/conduct/-', value: 'b' })).toMatchObject({
      behaviours: [{ conduct: ['a', 'b'] }],
    });
    expect(pack.title.id).toBe('Lama');
  });
});
