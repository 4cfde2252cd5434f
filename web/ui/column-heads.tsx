/** The name of a column; `number` is one whose cells are numbers, so that it stands above their right edge. */
type ColumnHead = string | { readonly number: string };

const nameOf = (head: ColumnHead): string => (typeof head === 'string' ? head : head.number);

/** The row of names above a table of plain cells. */
export const ColumnHeads = ({ of }: { readonly of: readonly ColumnHead[] }) => (
  <thead>
    <tr>
      {of.map((head) => (
        <th key={nameOf(head)} scope="col" {...(typeof head === 'string' ? {} : { className: 'number' })}>
          {nameOf(head)}
        </th>
      ))}
    </tr>
  </thead>
);
