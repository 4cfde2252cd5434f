import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { tableFrom } from '../../functions/aws/dynamo-table-from.ts';
import { agencyDraft, foundAgency } from './found-agency.ts';

/** The line that makes the account, which needs a right that this program has no use for. */
const accountLine = (agencyId: string, employeeId: string, email: string): string =>
  [
    'aws cognito-idp admin-create-user --user-pool-id <AccountsId> --username <login>',
    `  --user-attributes Name=email,Value=${email} Name=email_verified,Value=true`,
    `    Name=custom:agency_id,Value=${agencyId} Name=custom:employee_id,Value=${employeeId}`,
  ].join(' \\\n');

const main = async ([file, tableName]: readonly string[]): Promise<void> => {
  if (file === undefined || tableName === undefined) {
    throw new Error('want: node infra/first-agency/main.ts <agency.json> <TableName>');
  }
  const draft = agencyDraft.parse(JSON.parse(readFileSync(file, 'utf8')));
  const effects = { now: new Date().toISOString(), id: `p-${v7().slice(-12)}` };
  const employeeId = await foundAgency(draft, { table: tableFrom({ TABLE_NAME: tableName }), ...effects });
  console.log(`${draft.name} is founded. The account of its first person of HR:\n`);
  console.log(accountLine(draft.agencyId, employeeId, draft.hr.email));
};

await main(process.argv.slice(2));
