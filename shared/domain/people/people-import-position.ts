import type { Employee, Employment, FunctionalLevel } from './people.ts';

type PositionKind = Employee['positionKind'];

/** The kinds as systems write them; "fungsional umum" is the old name of a pelaksana. */
const kinds: readonly (readonly [RegExp, PositionKind])[] = [
  [/^(jpt|jabatan pimpinan tinggi|pimpinan tinggi)\b/, 'jpt'],
  [/^(jabatan )?administrator$/, 'administrator'],
  [/^(jabatan )?pengawas$/, 'pengawas'],
  [/^((jabatan )?pelaksana|jfu|(jabatan )?fungsional umum)$/, 'pelaksana'],
  [/^((jabatan )?fungsional( tertentu)?|jf|jft)$/, 'fungsional'],
];

/** A "struktural" is told by its echelon: I and II are jpt, III administrator, IV pengawas. */
const byEchelon = (echelon: string): PositionKind | undefined => {
  const level = /^(IV|III|II|I)\b/.exec(echelon.toUpperCase())?.[1];
  if (level === undefined) return undefined;
  return level === 'IV' ? 'pengawas' : level === 'III' ? 'administrator' : 'jpt';
};

/** Jenis jabatan as a file writes it, with the echelon beside it; undefined when it is none. */
export const positionKindOf = (kind: string, echelon: string): PositionKind | undefined => {
  const written = kind.toLowerCase().replace(/\s+/g, ' ').trim();
  if (/^(jabatan )?struktural$/.test(written)) return byEchelon(echelon);
  return kinds.find(([pattern]) => pattern.test(written))?.[1];
};

const levels: readonly (readonly [RegExp, FunctionalLevel])[] = [
  [/\bahli pertama\b/i, 'ahli-pertama'],
  [/\bahli muda\b/i, 'ahli-muda'],
  [/\bahli madya\b/i, 'ahli-madya'],
  [/\bahli utama\b/i, 'ahli-utama'],
  [/\bpemula\b/i, 'pemula'],
  [/\bterampil\b/i, 'terampil'],
  [/\bmahir\b/i, 'mahir'],
  [/\bpenyelia\b/i, 'penyelia'],
];

/** The level in the name of a functional position, such as `Guru Ahli Muda`; undefined when it names none. */
export const functionalLevelOf = (position: string): FunctionalLevel | undefined =>
  levels.find(([pattern]) => pattern.test(position))?.[1];

/** Whether a rank is one of a PNS, `I/a` to `IV/e`, or of a PPPK, `I` to `XVII`. */
export const isRank = (rank: string, employment: Employment): boolean =>
  employment === 'PNS'
    ? /^((I|II|III)\/[a-d]|IV\/[a-e])$/.test(rank)
    : /^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$/.test(rank);

/** A rank as it is written officially: `iiic` and `III / C` are `III/c`. */
export const normaliseRank = (rank: string): string => {
  const parts = /^([ivx]+)\s*\/?\s*([a-e])?$/i.exec(rank.trim());
  if (parts?.[1] === undefined) return rank.trim();
  return parts[2] === undefined ? parts[1].toUpperCase() : `${parts[1].toUpperCase()}/${parts[2].toLowerCase()}`;
};
