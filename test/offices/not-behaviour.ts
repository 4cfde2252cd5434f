/** Sentences of the founding documents that describe no behaviour of the system, and why. */
export const notBehaviour: Readonly<Record<string, readonly (readonly [sentence: string, why: string])[]>> = {
  arcamanik: [
    [
      'Sistem Penilaian Kinerja Aparatur Sipil Negara (ASN) merupakan salah satu instrumen penting dalam pengelolaan sumber daya manusia di sektor publik.',
      'background',
    ],
    [
      'Di Kecamatan Arcamanik, implementasi sistem ini bertujuan untuk meningkatkan kinerja ASN agar lebih efektif dan efisien dalam melayani masyarakat.',
      'purpose',
    ],
    [
      'Dengan adanya sistem penilaian yang baik, diharapkan dapat tercipta ASN yang berkualitas dan responsif terhadap kebutuhan masyarakat.',
      'hope',
    ],
    ['Manfaat dari sistem penilaian kinerja ini sangat signifikan.', 'heading of what follows'],
    [
      'Meskipun banyak manfaat yang diperoleh, implementasi sistem penilaian kinerja ASN di Arcamanik juga menghadapi berbagai tantangan.',
      'heading of what follows',
    ],
    [
      'Implementasi sistem penilaian kinerja ASN di Arcamanik merupakan langkah positif dalam meningkatkan kualitas pelayanan publik.',
      'conclusion',
    ],
    [
      'Dengan penilaian yang transparan dan akuntabel, diharapkan setiap ASN dapat berkontribusi secara maksimal dalam tugas dan tanggung jawab mereka.',
      'hope',
    ],
    [
      'Meskipun ada tantangan yang harus dihadapi, dengan komitmen dan kerja sama semua pihak, sistem ini dapat berjalan dengan baik dan memberikan dampak positif bagi masyarakat.',
      'hope',
    ],
  ],
  'rakumpit-monev': [
    [
      'Pengawasan dan evaluasi kinerja Aparatur Sipil Negara (ASN) merupakan hal yang sangat penting dalam rangka meningkatkan kualitas pelayanan publik.',
      'background',
    ],
    [
      'Dengan adanya pengawasan yang ketat, diharapkan setiap ASN akan lebih bertanggung jawab terhadap tugas yang diemban.',
      'hope',
    ],
    [
      'Di Rakumpit, berbagai metode pengawasan diterapkan untuk memastikan efektivitas kinerja ASN.',
      'heading of what follows',
    ],
    [
      'Meskipun pengawasan dan evaluasi kinerja ASN memiliki banyak manfaat, tantangan tetap ada.',
      'heading of what follows',
    ],
    [
      'Pengawasan dan evaluasi kinerja ASN di Rakumpit adalah langkah penting dalam meningkatkan kualitas pelayanan publik.',
      'conclusion',
    ],
    [
      'Dengan menerapkan metode yang tepat dan melibatkan masyarakat, diharapkan ASN dapat menjalankan tugasnya dengan lebih baik.',
      'hope',
    ],
    [
      'Perbaikan berkelanjutan dalam pengawasan dan evaluasi akan mengarah pada peningkatan kinerja ASN dan pada akhirnya meningkatkan kepuasan masyarakat terhadap layanan publik yang diberikan.',
      'hope',
    ],
  ],
  'rakumpit-capaian': [
    [
      'Penyusunan sistem penilaian untuk Aparatur Sipil Negara (ASN) merupakan langkah penting dalam meningkatkan kinerja dan akuntabilitas pegawai pemerintah.',
      'background',
    ],
    [
      'Dalam konteks ini, Rakumpit menjadi salah satu wadah untuk merumuskan sistem penilaian berbasis capaian yang lebih objektif dan efektif.',
      'background',
    ],
    [
      'Melalui rakumpit ini, diharapkan dapat tercipta sistem yang mampu mendorong ASN untuk lebih berprestasi dan berkontribusi terhadap pembangunan daerah.',
      'hope',
    ],
    [
      'Penyusunan sistem penilaian ASN berbasis capaian di Rakumpit merupakan upaya strategis untuk meningkatkan kinerja ASN dan kualitas pelayanan publik.',
      'conclusion',
    ],
    [
      'Dengan melibatkan berbagai pihak dalam proses penyusunannya, diharapkan sistem yang dihasilkan dapat memenuhi harapan masyarakat dan memberikan dampak positif bagi pembangunan.',
      'hope',
    ],
  ],
  'rakumpit-kinerja': [
    [
      'Pengelolaan kepegawaian Aparatur Sipil Negara (ASN) merupakan aspek krusial dalam meningkatkan kinerja pemerintahan.',
      'background',
    ],
    [
      'Di Rakumpit, pengelolaan ini berfokus pada penerapan sistem berbasis kinerja yang bertujuan untuk meningkatkan efisiensi dan efektivitas pelayanan publik.',
      'purpose',
    ],
    [
      'Dengan pendekatan ini, diharapkan setiap ASN dapat berkontribusi secara optimal sesuai dengan kapasitas dan kompetensi masing-masing.',
      'hope',
    ],
    [
      'Di Rakumpit, implementasi pengelolaan kepegawaian ASN berbasis kinerja dilakukan melalui beberapa langkah strategis.',
      'heading of what follows',
    ],
    [
      'Meskipun sistem berbasis kinerja di Rakumpit menunjukkan hasil yang positif, terdapat beberapa tantangan yang perlu diatasi.',
      'heading of what follows',
    ],
    [
      'Salah satu contoh sukses dari penerapan sistem berbasis kinerja di Rakumpit adalah peningkatan pelayanan di bidang kesehatan.',
      'heading of what follows',
    ],
    [
      'Pengelolaan kepegawaian ASN berbasis kinerja di Rakumpit menunjukkan bahwa pendekatan ini dapat membawa perubahan positif dalam pelayanan publik.',
      'conclusion',
    ],
    [
      'Keberhasilan ini tentunya memerlukan dukungan seluruh pihak untuk terus berinovasi dan beradaptasi dengan tantangan yang ada, sehingga tujuan meningkatkan kualitas pelayanan publik dapat tercapai.',
      'hope',
    ],
  ],
  'tangerang-selatan': [
    [
      'Sistem penilaian bagi Aparatur Sipil Negara (ASN) merupakan salah satu aspek penting dalam upaya meningkatkan kinerja dan akuntabilitas pelayanan publik.',
      'background',
    ],
    ['Dengan adanya sistem ini, diharapkan ASN dapat lebih terukur dalam pencapaian kinerja mereka.', 'hope'],
    [
      'Sistem penilaian berbasis capaian menawarkan beberapa keuntungan yang dapat meningkatkan motivasi ASN.',
      'heading of what follows',
    ],
    [
      'Meskipun sistem penilaian berbasis capaian menawarkan banyak manfaat, terdapat juga sejumlah tantangan yang perlu dihadapi.',
      'heading of what follows',
    ],
    [
      'Penyusunan sistem penilaian ASN berbasis capaian di Tangerang Selatan merupakan langkah maju dalam meningkatkan kinerja dan akuntabilitas ASN.',
      'conclusion',
    ],
    [
      'Dengan fokus pada hasil dan dampak yang nyata, diharapkan ASN dapat lebih termotivasi untuk memberikan pelayanan terbaik kepada masyarakat.',
      'hope',
    ],
    [
      'Meskipun tantangan dalam implementasi masih ada, dengan dukungan yang tepat dan kolaborasi antara pemerintah dan ASN, sistem ini memiliki potensi besar untuk meningkatkan kualitas pelayanan publik di Tangerang Selatan.',
      'hope',
    ],
  ],
};
