import type { Language } from '../../html.ts';
import type { PasswordFault } from './password-rules.ts';

interface Words {
  readonly yourLogin: string;
  readonly chooseTitle: string;
  readonly chooseIntro: string;
  readonly changeTitle: string;
  readonly changeIntro: string;
  readonly forgotTitle: string;
  readonly forgotIntro: string;
  readonly login: string;
  readonly loginHint: string;
  readonly old: string;
  readonly fresh: string;
  readonly freshHint: string;
  readonly again: string;
  readonly save: string;
  readonly ask: string;
  readonly problem: string;
  readonly faults: Readonly<Record<PasswordFault, string>>;
  readonly wrong: string;
  readonly missing: string;
  readonly wait: (seconds: number) => string;
  readonly savedTitle: string;
  readonly saved: string;
  readonly goneTitle: string;
  readonly gone: string;
  readonly askedTitle: string;
  readonly asked: string;
  readonly start: string;
}

const id: Words = {
  yourLogin: 'Nama akun Anda:',
  chooseTitle: 'Pilih kata sandi',
  chooseIntro: 'Setelah disimpan, Anda dapat masuk dengan kata sandi ini.',
  changeTitle: 'Ganti kata sandi',
  changeIntro: 'Setelah diganti, Anda keluar dari semua perangkat dan masuk kembali dengan kata sandi baru.',
  forgotTitle: 'Lupa kata sandi',
  forgotIntro: 'Kami mengirim tautan untuk memilih kata sandi baru ke alamat surel kedinasan Anda.',
  login: 'Nama akun atau alamat surel',
  loginHint: 'Bukan NIP.',
  old: 'Kata sandi sekarang',
  fresh: 'Kata sandi baru',
  freshHint:
    'Paling sedikit 12 karakter. Beberapa kata yang hanya Anda ingat lebih baik daripada satu kata dengan angka.',
  again: 'Kata sandi baru, sekali lagi',
  save: 'Simpan kata sandi',
  ask: 'Kirim tautan',
  problem: 'Belum berhasil',
  faults: {
    short: 'Kata sandi terlalu pendek. Gunakan paling sedikit 12 karakter.',
    long: 'Kata sandi terlalu panjang. Gunakan paling banyak 256 karakter.',
    common: 'Kata sandi ini termasuk yang paling dahulu ditebak orang. Pilih yang lain.',
    personal: 'Kata sandi ini hampir sama dengan nama akun Anda. Pilih yang lain.',
    different: 'Kedua kata sandi baru tidak sama. Ketik sekali lagi.',
  },
  wrong: 'Nama akun atau kata sandi sekarang tidak cocok. Periksa keduanya, lalu coba lagi.',
  missing: 'Isi semua kolom.',
  wait: (seconds) => `Terlalu banyak percobaan. Coba lagi dalam ${seconds} detik.`,
  savedTitle: 'Kata sandi tersimpan',
  saved: 'Masuklah dengan kata sandi yang baru.',
  goneTitle: 'Tautan ini tidak berlaku lagi',
  gone: 'Tautan hanya dapat dipakai sekali dan dalam waktu terbatas, dan tautan terbaru menggantikan yang lama.',
  askedTitle: 'Periksa surel Anda',
  asked:
    'Bila akun itu ada, sebuah tautan sedang dikirim ke alamat surelnya dan berlaku dua jam. Tidak datang? Periksa folder spam, atau hubungi pengelola kepegawaian.',
  start: 'Ke halaman awal',
};

const en: Words = {
  yourLogin: 'Your account name:',
  chooseTitle: 'Choose a password',
  chooseIntro: 'Once it is saved, you can sign in with this password.',
  changeTitle: 'Change your password',
  changeIntro: 'Afterwards you are signed out on every device, and sign in again with the new password.',
  forgotTitle: 'Forgot your password',
  forgotIntro: 'We send a link for choosing a new password to your official e-mail address.',
  login: 'Account name or e-mail address',
  loginHint: 'Not your NIP.',
  old: 'Current password',
  fresh: 'New password',
  freshHint: 'At least 12 characters. Several words that only you remember are better than one word with digits.',
  again: 'New password, once more',
  save: 'Save password',
  ask: 'Send a link',
  problem: 'That did not work yet',
  faults: {
    short: 'The password is too short. Use at least 12 characters.',
    long: 'The password is too long. Use at most 256 characters.',
    common: 'This password is among the first that others would guess. Choose another.',
    personal: 'This password is nearly your account name. Choose another.',
    different: 'The two new passwords are not the same. Type them once more.',
  },
  wrong: 'The account name or the current password does not match. Check both and try again.',
  missing: 'Fill in every field.',
  wait: (seconds) => `Too many attempts. Try again in ${seconds} seconds.`,
  savedTitle: 'Password saved',
  saved: 'Sign in with the new password.',
  goneTitle: 'This link is no longer valid',
  gone: 'A link works once and for a limited time, and the newest link replaces older ones.',
  askedTitle: 'Check your e-mail',
  asked:
    'If that account exists, a link is on its way to its e-mail address, good for two hours. Nothing came? Look into the spam folder, or ask your HR officer.',
  start: 'To the start page',
};

export const accountWords: Readonly<Record<Language, Words>> = { id, en };
