import { linkPath } from '../accounts/account-views.ts';
import { openOfficeData } from '../office-data.ts';
import { type Command, Misuse, wordOf } from './command.ts';

/** For somebody whom no letter reaches: prints a link that a technician hands over. The old password works until then. */
export const resetPassword: Command = async (call) => {
  const login = wordOf(call, 'reset-password <account name | e-mail>');
  const data = await openOfficeData(call.config);
  try {
    const account = await data.accounts.byLogin(login);
    if (!account) throw new Misuse(`tidak ada akun ini · no such account: ${login}`);
    const token = await data.links.issue('reset', account.employeeId);
    call.say(`${account.name} (${account.login})`);
    call.say('Tautan sekali pakai, berlaku dua jam · one-time link, good for two hours:');
    call.say(`  ${call.config.publicUrl}${linkPath}/${token}`);
    return 0;
  } finally {
    data.table.close();
  }
};
