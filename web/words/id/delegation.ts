import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import type { DelegableKind } from '../../../shared/domain/people/delegation.ts';

type Status = AnswerOf<'delegateTasks'>['status'];

export const delegationId = {
  link: 'Berhalangan? Limpahkan tugas kepada rekan',
  title: 'Pelimpahan tugas',
  intro:
    'Selama Anda berhalangan, seorang rekan dapat menyelesaikan tugas Anda atas nama Anda. Tugas tetap ada dalam daftar Anda, dan setiap keputusan tercatat atas nama siapa dibuat. Pelimpahan berakhir sendiri.',
  notRating:
    'Penilaian kinerja tidak dapat dilimpahkan di sini. Bila Anda berhalangan pada masa penilaian, mintalah Plh. atau Plt. kepada pengelola kepegawaian.',
  newTitle: 'Limpahkan tugas',
  who: 'Kepada',
  whoHint: 'Atasan Anda, kepala unit di sekitar Anda, atau pejabat di unit Anda.',
  choose: 'Pilih seorang rekan',
  nobody: 'Tidak ada rekan di sekitar unit Anda yang dapat menerima pelimpahan. Hubungi pengelola kepegawaian.',
  what: 'Tugas yang dilimpahkan',
  kinds: {
    'approve-targets': 'Menyetujui atau mengembalikan SKP',
    'hold-mid-review': 'Melaksanakan dialog kinerja tengah periode',
  } satisfies Record<DelegableKind, string>,
  noKind: 'Pilih sekurang-kurangnya satu jenis tugas.',
  from: 'Hari pertama',
  to: 'Hari terakhir',
  reason: 'Alasan',
  reasonHint: 'Misalnya cuti tahunan atau dinas luar. Dibaca oleh rekan Anda dan kepegawaian.',
  send: 'Limpahkan',
  sent: (name: string, from: string, to: string) =>
    `Tugas Anda dilimpahkan kepada ${name} dari ${from} sampai ${to}. Ia telah diberi tahu.`,
  given: 'Dari Anda',
  held: 'Kepada Anda',
  noneGiven: 'Anda belum pernah melimpahkan tugas.',
  noneHeld: 'Tidak ada yang melimpahkan tugas kepada Anda.',
  toWhom: (name: string) => `Kepada ${name}`,
  fromWhom: (name: string) => `Atas nama ${name}`,
  statuses: { ahead: 'Akan datang', 'in-force': 'Berlaku', over: 'Berakhir' } satisfies Record<Status, string>,
  days: (from: string, to: string) => `${from} sampai ${to}`,
  endedAt: (moment: string) => `Diakhiri ${moment}`,
  end: 'Akhiri sekarang',
  endTitle: (name: string) => `Akhiri pelimpahan kepada ${name}?`,
  endWhy: 'Mulai sekarang hanya Anda yang dapat menyelesaikan tugas Anda. Keputusan yang sudah dibuat tetap berlaku.',
  ended: (name: string) => `Pelimpahan kepada ${name} telah diakhiri. Ia telah diberi tahu.`,
  all: 'Semua pelimpahan di instansi',
  allWhy: 'Hanya untuk pengelola kepegawaian.',
  noneAtAll: 'Belum ada pelimpahan di instansi ini.',
  owner: 'Yang berhalangan',
  delegate: 'Yang menerima',
  period: 'Masa',
  status: 'Status',
};
