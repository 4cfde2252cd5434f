import { limits } from '../../../shared/domain/limits.ts';
import { evidenceRefusals } from '../../../shared/domain/measurements/evidence-rules.ts';

/** A file that somebody chose, as the browser names it. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Why a file is not taken. */
export type Objection = 'empty' | 'too-large' | 'wrong-type' | 'program' | 'heic';

/** Where a file belongs. */
export interface UploadPlace {
  readonly month: string;
  readonly indicatorId: string;
  /** Of the value that the file proves, as long as nothing is typed about it. */
  readonly usualSource: string;
}

/** A file that was not taken, with why. */
export interface Rejected {
  readonly place: UploadPlace;
  readonly name: string;
  readonly why: Objection | 'unreadable' | 'twice';
}

const typesByEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
};

const programs = /\.(exe|scr|com|bat|cmd|msi|apk|js|jse|vbs|vbe|ps1|lnk|jar|hta|docm|xlsm|pptm|html?|svg)(\.|$)/i;

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The type of a file by its ending: browsers and offices call a CSV many things, and some files nothing. */
export const typeOf = ({ name, type }: Pick<ChosenFile, 'name' | 'type'>): string =>
  typesByEnding[endingOf(name)] ?? type;

/** Pictures, which are made smaller when they are too large. */
export const isPicture = (file: Pick<ChosenFile, 'name' | 'type'>): boolean => typeOf(file).startsWith('image/');

/** Why a file can't be evidence; undefined where it can. A picture may be of any size: it is redrawn first. */
export const objectionTo = (file: ChosenFile): Objection | undefined => {
  const contentType = typeOf(file);
  if (programs.test(file.name)) return 'program';
  if (/^image\/hei[cf]$/.test(contentType) || /^hei[cf]$/.test(endingOf(file.name))) return 'heic';
  if (file.size === 0) return 'empty';
  const size = isPicture(file) ? Math.min(file.size, limits.evidence.size) : file.size;
  const [refusal] = evidenceRefusals({ contentType, size });
  if (refusal === undefined) return undefined;
  return refusal.field === '/size' ? 'too-large' : 'wrong-type';
};

/** What an input of files lets choose. */
export const acceptedTypes = [
  ...limits.evidence.types,
  ...Object.keys(typesByEnding).map((ending) => `.${ending}`),
].join(',');

/** A name as the API takes it: with something in it, and not too long, the ending kept. */
export const evidenceName = (name: string): string => {
  const plain = name.trim() === '' ? 'bukti' : name.trim();
  if (plain.length <= limits.name) return plain;
  const ending = `.${endingOf(plain)}`;
  return `${plain.slice(0, limits.name - ending.length)}${ending}`;
};
