import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import type { Mandate, Unit } from '../../domain/people/people.ts';
import { mirrors } from '../mirrors.ts';
import { identifier, localDate, textOf } from './primitives.ts';

export const unitRef = z
  .object({ unitId: identifier, name: z.string() })
  .meta({ id: 'UnitRef', description: 'A unit by name.' });

export const personRef = z
  .object({ employeeId: identifier, name: z.string() })
  .meta({ id: 'PersonRef', description: 'A person by name, with titles. Never with a NIP.' });

const unitFields = {
  unitId: identifier,
  name: z.string(),
  parentId: identifier.exactOptional(),
  headId: identifier.exactOptional(),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  weekDays: z.union([z.literal(5), z.literal(6)]),
};

export const unit = mirrors<Unit>()(z.object(unitFields).meta({ id: 'Unit', description: 'Unit organisasi.' }));

export const mandateBody = z
  .strictObject({
    holderId: identifier,
    kind: z.enum(['plt', 'plh']),
    from: localDate,
    to: localDate,
    decree: textOf(limits.name),
  })
  .meta({ id: 'MandateRequest' });

export const mandate = mirrors<Mandate>()(
  z
    .object({ ...mandateBody.shape, mandateId: identifier, unitId: identifier })
    .meta({ id: 'Mandate', description: 'Plt or Plh: somebody acts as the head of a unit.' }),
);

export const unitView = z
  .object({ ...unitFields, head: personRef.exactOptional(), acting: mandate.exactOptional() })
  .meta({ id: 'UnitView', description: 'A unit, its head, and who acts as head today.' });

export const employeeSummary = z
  .object({ ...personRef.shape, position: z.string(), unit: unitRef })
  .meta({ id: 'EmployeeSummary' });

export const employeeView = z
  .object({
    ...employeeSummary.shape,
    nip: z.string().exactOptional().meta({ description: 'Only for the person and for HR.' }),
    email: z.string().exactOptional(),
    employment: z.enum(['PNS', 'PPPK']),
    rank: z.string(),
    positionKind: z.enum(['jpt', 'administrator', 'pengawas', 'pelaksana', 'fungsional']),
    functionalLevel: z
      .enum(['pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama'])
      .exactOptional(),
    supervisor: personRef.exactOptional(),
    roles: z.array(z.enum(['hr', 'operator'])),
  })
  .meta({ id: 'Employee', description: 'Pegawai, as far as the reader may see.' });

export const preferences = z
  .strictObject({
    language: z.enum(['id', 'en']),
    know: z.enum(['immediate', 'daily', 'none']).meta({ description: 'Mail about what asks for nothing.' }),
  })
  .meta({ id: 'Preferences' });
