/** The pages of the application by name. Letters link to `task`, `case` and `notices`. */
export const pagePaths = {
  home: '/',
  callback: '/callback',
  notices: '/pemberitahuan',
  shortcuts: '/bantuan',
  inbox: '/tugas',
  task: '/tugas/{taskId}',
  case: '/kasus/{caseId}',
  plan: '/kasus/{caseId}/skp/{segmentId}',
  actuals: '/kasus/{caseId}/realisasi/{segmentId}',
  dialogue: '/kasus/{caseId}/dialog',
  selfAssessment: '/kasus/{caseId}/penilaian-diri',
  rating: '/kasus/{caseId}/penilaian/{segmentId}',
  result: '/kasus/{caseId}/hasil',
  appeal: '/kasus/{caseId}/keberatan',
  followUps: '/kasus/{caseId}/tindak-lanjut',
  timeline: '/kasus/{caseId}/riwayat',
  feedback: '/umpan-balik',
  raters: '/kasus/{caseId}/umpan-balik',
  team: '/tim',
  delegation: '/delegasi',
  surveys: '/survei',
  complaints: '/pengaduan',
  complaint: '/pengaduan/{complaintId}',
  myScheme: '/skema-saya',
  permissions: '/hak-akses',
  measures: '/ukuran',
  schemes: '/skema',
  scheme: '/skema/{schemeId}/{version}',
  replays: '/skema/{schemeId}/{version}/uji-coba',
  replay: '/skema/{schemeId}/{version}/uji-coba/{replayId}',
  training: '/pelatihan-penilai',
  publications: '/publikasi',
  evaluations: '/evaluasi',
  calibrations: '/kalibrasi',
  pulse: '/survei-keadilan/{cycleId}',
  console: '/konsol',
  consoleUnit: '/konsol/{cycleId}/unit/{unitId}',
  consoleMachine: '/konsol/{cycleId}/alur/{machine}',
  consoleTasks: '/konsol/{cycleId}/tugas',
  consoleSpread: '/konsol/{cycleId}/sebaran',
  consoleCauses: '/konsol/{cycleId}/penyebab',
  consolePeople: '/konsol/{cycleId}/pegawai',
  consoleSocialisation: '/konsol/{cycleId}/sosialisasi',
} as const;

export type PageName = keyof typeof pagePaths;

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What the address of a page names. */
export type PageParams<Name extends PageName> = { readonly [K in Names<(typeof pagePaths)[Name]>]: string };

/** A page with what its address names. */
export type Place = {
  readonly [Name in PageName]: { readonly page: Name; readonly params: PageParams<Name> };
}[PageName];

const anyName = /\{(\w+)\}/g;

/** The address of a page. */
export const addressOf = <Name extends PageName>(page: Name, params: PageParams<Name>): string =>
  pagePaths[page].replace(anyName, (_, name: string) =>
    encodeURIComponent((params as Readonly<Record<string, string>>)[name] ?? ''),
  );

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

const paramsIn = (template: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = decoded(given[index] ?? '');
    if (value === undefined || (name === undefined ? part !== value : value === '')) return undefined;
    if (name !== undefined) params[name] = value;
  }
  return params;
};

/** The page at an address, or undefined where there is none. */
export const placeAt = (path: string): Place | undefined => {
  for (const [page, template] of Object.entries(pagePaths)) {
    const params = paramsIn(template, path);
    if (params !== undefined) return { page, params } as Place;
  }
  return undefined;
};
