import { fullName } from '../../../functions/register.ts';
import { people } from '../../../shared/data/people.ts';
import type { LetterContent } from '../../../shared/messages/letter.ts';
import { letterHtml } from '../../../shared/messages/letter-html.ts';
import { letterText } from '../../../shared/messages/letter-text.ts';
import type { Letter } from '../../../shared/ports/mail.ts';
import type { Table } from '../../../shared/ports/table.ts';
import type { Accounts } from '../../accounts.ts';
import type { Language } from '../../html.ts';
import type { WaitingLetter } from '../mail/waiting-letters.ts';
import { linkPath } from './account-views.ts';
import type { LinkKind, PasswordLinks } from './password-links.ts';

export interface AccountLetterOptions {
  readonly table: Table;
  readonly accounts: Accounts;
  readonly links: PasswordLinks;
  readonly baseUrl: string;
  readonly office: string;
  readonly now?: () => number;
}

interface Facts {
  readonly name: string;
  readonly login: string;
  readonly office: string;
  readonly link: string;
}

const words = {
  id: {
    greeting: (name: string) => `Yth. ${name},`,
    login: (login: string) => `Nama akun Anda: ${login}`,
    note: 'Surat ini dikirim otomatis. Capaian tidak pernah menanyakan kata sandi Anda lewat surel atau telepon.',
    invitation: {
      subject: 'Undangan: akun Capaian Anda',
      sentence: (office: string) => `${office} memakai Capaian untuk penilaian kinerja pegawai. Akun Anda sudah siap.`,
      toDo: 'Pilih kata sandi dalam tujuh hari. Tautan ini hanya dapat dipakai sekali.',
      button: 'Pilih kata sandi',
    },
    reset: {
      subject: 'Kata sandi baru untuk akun Capaian Anda',
      sentence: () => 'Seseorang, semoga Anda sendiri, meminta kata sandi baru untuk akun Capaian Anda.',
      toDo: 'Pilih kata sandi baru dalam dua jam. Bila bukan Anda yang meminta, abaikan surat ini.',
      button: 'Pilih kata sandi baru',
    },
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    login: (login: string) => `Your account name: ${login}`,
    note: 'This letter was sent automatically. Capaian never asks for your password by e-mail or telephone.',
    invitation: {
      subject: 'Invitation: your Capaian account',
      sentence: (office: string) => `${office} uses Capaian for performance appraisal. Your account is ready.`,
      toDo: 'Choose a password within seven days. The link works once.',
      button: 'Choose a password',
    },
    reset: {
      subject: 'A new password for your Capaian account',
      sentence: () => 'Somebody, hopefully you, asked for a new password for your Capaian account.',
      toDo: 'Choose a new password within two hours. If it was not you who asked, ignore this letter.',
      button: 'Choose a new password',
    },
  },
} as const;

const wordsOf = (kind: LinkKind, language: Language, { name, login, office, link }: Facts) => {
  const text = words[language];
  const { subject, sentence, toDo, button } = text[kind];
  const content: LetterContent = {
    language,
    subject,
    greeting: text.greeting(name),
    sections: [{ entries: [{ sentence: sentence(office), deadline: text.login(login), toDo, button, link }] }],
    notes: [text.note],
  };
  return { subject, text: letterText(content), html: letterHtml(content) };
};

/** Who asks again so soon gets what is on its way already. */
const soonMs = 10 * 60_000;

/**
 * Writes the letter about an account with a fresh link, just before it is sent: no link lies in the table.
 * @returns undefined when it has become pointless: nobody to send it to, or another letter went out a moment ago
 */
export const accountLetter = (options: AccountLetterOptions) => {
  const { table, accounts, links, baseUrl, office, now = Date.now } = options;
  return async ({ content, letterId }: WaitingLetter): Promise<Letter | undefined> => {
    if (content.kind === 'letter') return content.letter;
    const employee = await people(table, content.agencyId).employee(content.employeeId);
    if (!employee) return undefined;
    const last = await links.last(employee.employeeId);
    if (last && last.letterId !== letterId && now() - last.issuedAt < soonMs) return undefined;
    const { agencyId } = content;
    const { employeeId, name, email } = employee;
    const { login, passwordHash } = await accounts.invite({ employeeId, agencyId, name, email });
    // Whoever never chose a password has lost the invitation.
    const kind = passwordHash === '' ? 'invitation' : content.kind;
    const token = await links.issue(kind, employee.employeeId, letterId);
    const link = `${baseUrl}${linkPath}/${token}`;
    const facts = { name: fullName(employee), login, office, link };
    return { messageId: `${letterId}@capaian`, to: employee.email, ...wordsOf(kind, employee.language, facts) };
  };
};
