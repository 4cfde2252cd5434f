import type { Language } from '../html.ts';

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly login: string;
  readonly loginHint: string;
  readonly password: string;
  readonly submit: string;
  readonly problem: string;
  readonly wrong: string;
  readonly missing: string;
  readonly wait: (seconds: number) => string;
  readonly forgot: string;
  readonly people: string;
  readonly peopleHint: string;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly errorTitle: string;
  readonly error: string;
  readonly start: string;
  readonly logoutTitle: string;
  readonly logout: string;
  readonly logoutYes: string;
  readonly logoutNo: string;
  readonly loggedOutTitle: string;
  readonly loggedOut: string;
}

const id: Words = {
  title: 'Masuk',
  intro: 'Gunakan akun Capaian Anda.',
  login: 'Nama akun',
  loginHint: 'Bukan NIP, misalnya bagian depan alamat surel Anda.',
  password: 'Kata sandi',
  submit: 'Masuk',
  problem: 'Anda belum masuk',
  wrong: 'Nama akun atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  missing: 'Isi nama akun dan kata sandi.',
  wait: (seconds) => `Terlalu banyak percobaan yang gagal. Coba lagi dalam ${seconds} detik.`,
  forgot: 'Lupa kata sandi?',
  people: 'Masuk sebagai pegawai contoh',
  peopleHint: 'Semua orang ini rekaan. Pilih seorang untuk melihat Capaian dari mejanya.',
  expiredTitle: 'Halaman masuk sudah kedaluwarsa',
  expired: 'Mulailah lagi dari halaman awal. Tidak ada data yang hilang.',
  errorTitle: 'Permintaan masuk tidak dapat diproses',
  error:
    'Aplikasi yang mengirim Anda ke sini meminta sesuatu yang tidak dapat kami penuhi. Mulailah lagi dari halaman awal; bila terulang, sampaikan kode ini kepada pengelola.',
  start: 'Ke halaman awal',
  logoutTitle: 'Keluar dari Capaian?',
  logout: 'Di komputer bersama, sebaiknya selalu keluar setelah selesai.',
  logoutYes: 'Ya, keluar',
  logoutNo: 'Tetap masuk',
  loggedOutTitle: 'Anda sudah keluar',
  loggedOut: 'Anda boleh menutup halaman ini.',
};

const en: Words = {
  title: 'Sign in',
  intro: 'Use your Capaian account.',
  login: 'Account name',
  loginHint: 'Not your NIP; for example the first part of your e-mail address.',
  password: 'Password',
  submit: 'Sign in',
  problem: 'You are not signed in yet',
  wrong: 'The account name or the password does not match. Check both and try again.',
  missing: 'Enter your account name and password.',
  wait: (seconds) => `Too many failed attempts. Try again in ${seconds} seconds.`,
  forgot: 'Forgot your password?',
  people: 'Sign in as an example employee',
  peopleHint: 'All these people are invented. Choose one to see Capaian from their desk.',
  expiredTitle: 'This sign-in page has expired',
  expired: 'Please begin again from the start page. Nothing was lost.',
  errorTitle: 'The sign-in request could not be processed',
  error:
    'The application that sent you here asked for something we cannot do. Begin again from the start page; if it happens again, tell the administrator this code.',
  start: 'To the start page',
  logoutTitle: 'Sign out of Capaian?',
  logout: 'On a shared computer, always sign out when you have finished.',
  logoutYes: 'Yes, sign out',
  logoutNo: 'Stay signed in',
  loggedOutTitle: 'You are signed out',
  loggedOut: 'You may close this page.',
};

export const words: Readonly<Record<Language, Words>> = { id, en };
