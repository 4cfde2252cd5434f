import { z } from 'zod';
import {
  complaintDuties,
  complaintEntryKinds,
  complaintOutcomes,
  complaintStages,
} from '../../domain/complaints/complaint.ts';
import { limits } from '../../domain/limits.ts';
import { personRef, unitRef } from './people.ts';
import { bilingual, count, identifier, instant, localDate, textUpTo, version } from './primitives.ts';

const summaryFields = {
  complaintId: identifier,
  stage: z.enum(complaintStages),
  receivedAt: instant,
  unit: unitRef.exactOptional(),
  namedUnit: unitRef.exactOptional(),
  category: z.string().exactOptional(),
  responsible: personRef.exactOptional(),
  duty: z.enum(complaintDuties).exactOptional(),
  dueAt: instant.exactOptional(),
  escalations: count,
  outcome: z.enum(complaintOutcomes).exactOptional(),
};

export const complaintSummary = z
  .object({ ...summaryFields, excerpt: z.string() })
  .meta({ id: 'ComplaintSummary', description: 'A complaint (pengaduan) in a list: not who complained.' });

export const remedy = z
  .strictObject({ what: textUpTo(limits.paragraph), by: localDate })
  .meta({ id: 'Remedy', description: 'What the office will do, and by when.' });

const complaintEntry = z
  .object({
    at: instant,
    kind: z.enum(complaintEntryKinds),
    by: z.enum(['citizen', 'office', 'system']),
    actor: personRef.exactOptional(),
    unit: unitRef.exactOptional(),
    text: z.string().exactOptional(),
    remedy: remedy.exactOptional(),
  })
  .meta({ id: 'ComplaintEntry' });

export const complaintView = z
  .object({
    ...summaryFields,
    language: z.enum(['id', 'en']),
    text: z.string(),
    place: z.string().exactOptional(),
    happenedOn: localDate.exactOptional(),
    closedAt: instant.exactOptional(),
    contact: z
      .object({ name: z.string().exactOptional(), contact: z.string().exactOptional() })
      .exactOptional()
      .meta({ description: 'How to reach the citizen, who gave it freely. Deleted some days after the end.' }),
    entries: z.array(complaintEntry),
    version,
  })
  .meta({ id: 'Complaint', description: 'A complaint with all that was said, for those who handle it.' });

export const complaintTermsView = z
  .object({
    categories: z.array(z.object({ id: z.string(), name: bilingual })),
    theme: z.object({ days: count, count }),
  })
  .meta({ id: 'ComplaintTerms', description: 'Kinds of complaints, and how many within how many days are a theme.' });

export const complaintTheme = z
  .object({ unit: unitRef, category: z.string(), count, lastAt: instant })
  .meta({ id: 'ComplaintTheme', description: 'One kind of complaint that keeps coming about one unit.' });
