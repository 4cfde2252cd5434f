import { useFormat, useMe, useWords } from '../app/context.ts';

/** At the head of what is printed: whose office it is, from which system, by whom and when. */
export const PrintHead = () => {
  const { app } = useWords();
  const { agency, unit, employee, now } = useMe();
  const format = useFormat();
  return (
    <div className="only-print print-head">
      <p>
        <strong>{agency.name}</strong>
        <br />
        {unit.name}
      </p>
      <p>
        Capaian
        <br />
        {app.printedBy(employee.name, format.moment(now))}
      </p>
    </div>
  );
};

interface Signer {
  readonly role: string;
  readonly name: string | undefined;
}

/** Room for signatures, on paper only. */
export const Signatures = ({ signers }: { signers: readonly Signer[] }) => (
  <div className="only-print">
    <div className="signatures">
      {signers.map(({ role, name }) => (
        <div key={role}>
          <p>{role}</p>
          <p className="name">{name ?? '…'}</p>
        </div>
      ))}
    </div>
  </div>
);
