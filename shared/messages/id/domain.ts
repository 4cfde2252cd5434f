import type { FollowUpKindInUse } from '../../domain/followups/follow-up.ts';
import type { Level, OrganisationPredicate, OutcomeOnSilence, Predicate } from '../../domain/schemes/scheme.ts';
import { phaseWords, taskWords, wordsIn } from '../../domain/schemes/task-and-phase-words.ts';
import type { Aspect, PlanStatus } from '../../domain/targets/plan.ts';
import type { TaskStatus } from '../../domain/tasks/task.ts';

/** The words of the regulation. Source: PermenPANRB 6/2022 and its forms. */
export const domainId = {
  predicates: {
    'sangat-baik': 'Sangat Baik',
    baik: 'Baik',
    'butuh-perbaikan': 'Butuh Perbaikan',
    kurang: 'Kurang',
    'sangat-kurang': 'Sangat Kurang',
  } satisfies Record<Predicate, string>,
  organisationPredicates: {
    istimewa: 'Istimewa',
    baik: 'Baik',
    'butuh-perbaikan': 'Butuh Perbaikan',
    kurang: 'Kurang',
    'sangat-kurang': 'Sangat Kurang',
  } satisfies Record<OrganisationPredicate, string>,
  levels: {
    below: 'Di Bawah Ekspektasi',
    meets: 'Sesuai Ekspektasi',
    above: 'Di Atas Ekspektasi',
  } satisfies Record<Level, string>,
  aspects: {
    quantity: 'Kuantitas',
    quality: 'Kualitas',
    time: 'Waktu',
    cost: 'Biaya',
  } satisfies Record<Aspect, string>,
  objectiveKinds: { main: 'Utama', additional: 'Tambahan' },
  phases: wordsIn(phaseWords, 'id'),
  taskKinds: wordsIn(taskWords, 'id'),
  workflows: {
    complaint: 'pengaduan warga',
    'cycle-phase': 'tahap periode kinerja',
    'scheme-replay': 'uji coba skema',
    'tell-everybody': 'kabar untuk semua pegawai',
  },
  roles: {
    employee: 'Pegawai',
    supervisor: 'Pejabat penilai kinerja',
    superior: 'Atasan',
    'reviewing-officer': 'Atasan pejabat penilai kinerja',
    hr: 'Pengelola kepegawaian',
    operator: 'Operator',
  },
  followUpKinds: {
    reward: 'Penghargaan',
    'further-education': 'Pendidikan lanjutan',
    'promotion-candidate': 'Calon promosi',
    'larger-responsibility': 'Tanggung jawab yang lebih besar',
    training: 'Pengembangan kompetensi',
    coaching: 'Bimbingan kinerja',
    counselling: 'Konseling kinerja',
    'guidance-plan': 'Rencana perbaikan kinerja',
    remedy: 'Perbaikan yang disepakati',
    'resource-request': 'Permintaan sumber daya',
    'data-repair': 'Perbaikan data',
  } satisfies Record<FollowUpKindInUse, string>,
  planStatuses: {
    draft: 'Draf',
    submitted: 'Diajukan',
    returned: 'Dikembalikan',
    approved: 'Disetujui',
  } satisfies Record<PlanStatus, string>,
  caseStatuses: {
    draft: 'Draf',
    submitted: 'Diajukan',
    returned: 'Dikembalikan',
    approved: 'Disetujui',
    rated: 'Dinilai',
    announced: 'Diumumkan',
    appeal: 'Keberatan',
    completed: 'Selesai',
    unratable: 'Tidak dapat dinilai',
  },
  taskStatuses: {
    open: 'Terbuka',
    done: 'Selesai',
    lapsed: 'Lewat tenggat',
    cancelled: 'Dibatalkan',
  } satisfies Record<TaskStatus, string>,
  outcomesOnSilence: {
    'pass-to-superior': 'Diteruskan kepada atasan',
    'deemed-approved': 'Dianggap disetujui',
    'go-on-without': 'Dilanjutkan tanpa jawaban',
    'deemed-accepted': 'Dianggap diterima',
    'close-as-missed': 'Ditutup sebagai tidak dipenuhi',
  } satisfies Record<OutcomeOnSilence, string>,
  causes: {
    resources: 'Sumber daya',
    competency: 'Kompetensi',
    process: 'Proses kerja',
    external: 'Faktor luar',
    data: 'Data',
    conduct: 'Perilaku kerja',
  },
};
