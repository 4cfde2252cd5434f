import { complaints } from '../../shared/data/complaints.ts';
import { themeFrom, themesOf } from '../../shared/domain/complaints/complaint-theme.ts';
import { endpoint } from '../endpoint.ts';
import { unitRef } from '../name-refs.ts';
import { unitTree } from '../unit-tree.ts';
import { complaintOffice } from './complaint-office.ts';

/** What complaints keep coming about in the unit and those below, counted anew: a theme ends when complaints do. */
export const listComplaintThemes = endpoint('listComplaintThemes', async ({ actor, params, now }, deps) => {
  const store = complaints(deps.table, actor.agencyId);
  const { register, terms } = await complaintOffice(actor.agencyId, [], deps);
  const from = themeFrom(now, terms);
  const within = unitTree(register.units).idsWithin(params.unitId);
  const known = (await store.themes()).filter(({ lastAt, unitId }) => lastAt > from && within.has(unitId));
  const units = [...new Set(known.map(({ unitId }) => unitId))];
  const recent = await Promise.all(units.map((unitId) => store.ofUnitSince(unitId, from)));
  const themes = themesOf(recent.flat(), { now, terms });
  const items = themes.map(({ unitId, ...theme }) => ({ ...theme, unit: unitRef(unitId, register) }));
  return { answer: { body: { items } } };
});
