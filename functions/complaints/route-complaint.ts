import { complaints, saveTheme } from '../../shared/data/complaints.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import { routeComplaint as decide } from '../../shared/domain/complaints/complaint-decisions.ts';
import { makesTheme, themeFrom, themesOf } from '../../shared/domain/complaints/complaint-theme.ts';
import { headOf, headOfOffice } from '../../shared/domain/complaints/head-of-unit.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { type ComplaintOffice, planningOf } from './complaint-office.ts';
import { handleComplaint } from './handle-complaint.ts';

/** A theme is told to the head of the office by the complaint that makes it one, and kept as long as it goes on. */
const themeAfter = async (
  agencyId: string,
  after: Complaint,
  { office, deps }: { office: ComplaintOffice; deps: Dependencies },
) => {
  const { unitId = '', category = '', receivedAt } = after;
  const facts = { now: office.now, terms: office.terms };
  const recent = await complaints(deps.table, agencyId).ofUnitSince(unitId, themeFrom(office.now, office.terms));
  const others = recent.filter(({ complaintId }) => complaintId !== after.complaintId);
  const found = themesOf([...others, after], facts).find((theme) => theme.category === category);
  if (found === undefined) return {};
  const to = headOfOffice(office.structure)?.headId;
  const draft = { kind: 'complaint-theme', to, about: `${unitId}~${category}~${receivedAt}`, facts: {} } as const;
  return {
    writes: [saveTheme(agencyId, { unitId, category, lastAt: found.lastAt })],
    drafts: makesTheme(after, others, facts) ? [draft] : [],
  };
};

/** Gives a complaint to the unit that handles it, under one kind of the list. */
export const routeComplaint = endpoint('routeComplaint', ({ actor, complaint, ifMatch, body }, deps) =>
  handleComplaint(
    { actor, complaint, ifMatch },
    {
      decide: (office) => {
        if (!office.register.units.some(({ unitId }) => unitId === body.unitId)) {
          return { ok: false, refusals: [{ code: 'unit-unknown', field: '/unitId', facts: { unitId: body.unitId } }] };
        }
        const responsible = headOf(body.unitId, office.structure);
        return decide(complaint, body, {
          ...planningOf(office, body.unitId),
          actorId: actor.employeeId,
          responsible,
        });
      },
      more: async (after, office) => ({
        ...(await themeAfter(actor.agencyId, after, { office, deps })),
        facts: { unitId: body.unitId, category: body.category },
      }),
    },
    deps,
  ),
);
