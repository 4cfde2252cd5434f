/**
 * Passwords that are tried first, in small letters. Only what is long enough to be taken otherwise; what follows a word
 * as digits or signs is taken off before the comparison, so that `katasandi` stands for `KataSandi2026!` too.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwordku passw0rd p@ssword p@ssw0rd mypassword passwordpassword newpassword changeme changemenow
  letmein letmeinnow welcome welcomehome iloveyou iloveyouforever iloveyousomuch sunshine princess superman football
  baseball basketball dragon monkey trustno1 starwars computer internet whatever administrator admin adminadmin root
  default defaultpassword temporary temporarypassword secret secretpassword mysecret correcthorsebatterystaple
  qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl asdfghjkl asdfghjklzxc zxcvbnm zxcvbnmasdfgh qazwsxedc
  qazwsxedcrfv 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u 123qweasdzxc qwe123asd456 abcd1234efgh
  abcdefghijkl abcdefghijklm a1b2c3d4e5f6 q1w2e3r4t5y6 121212121212 112233445566 123123123123 123456123456
  123456789012 1234567890123 0123456789012 012345678901 098765432109 987654321098 987654321012 111222333444
  katasandi katasandiku katasandibaru katasandirahasia sandi sandiku sandirahasia rahasia rahasiaku rahasiasekali
  rahasianegara inirahasia jangandibuka masuk masukaja indonesia indonesiaku indonesiaraya indonesiamerdeka
  indonesiajaya merdeka merdekaataumati pancasila garudapancasila garudaindonesia bhinnekatunggalika
  bismillah bismillahirrahmanirrahim alhamdulillah assalamualaikum insyaallah subhanallah astaghfirullah
  allahuakbar cintaku sayangku akusayangkamu akucintakamu kamusayangku akucintaindonesia sayangmama
  mamapapa ayahbunda ibubapak keluargaku keluargabahagia anakku doraemon persibbandung persijajakarta
  arema jakarta bandung surabaya medan makassar semarang yogyakarta palembang kabupaten kecamatan kelurahan
  pemerintah pemerintahdaerah pemerintahkota pemerintahkabupaten pemkot pemkab dinaspendidikan dinaskesehatan
  pegawai pegawainegeri pegawainegerisipil pns asn asnberakhlak berakhlak banggamelayanibangsa korpri
  kepegawaian bkpsdm bkdprovinsi siasn ekinerja ekin sinerja capaian capaiankinerja kinerja penilaian
  penilaiankinerja sasarankinerja sasarankerja selamatpagi selamatdatang terimakasih
  `
    .trim()
    .split(/\s+/),
);
