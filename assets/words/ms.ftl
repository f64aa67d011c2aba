# Dropin's words in Malay: what is seen on screens and paper. The command line speaks English.

## Everywhere

common-list = { $firsts }, { $next }
common-either = { $firsts } atau { $last }
common-tables = Meja { $tables }

## The slip

slip-ticket = Tiket { $number }
slip-copy = SALINAN { $copy }
slip-copy-note = Tiket yang sama, tempat yang sama dalam barisan
slip-stub = Untuk meja
slip-your-number = Nombor anda
slip-party = Untuk { $count } orang bersama-sama
slip-about = kira-kira { $from } – { $to }
slip-go-now = Pergi ke meja { $table } sekarang
slip-with = dengan { $coaches }
slip-order-note = Nombor tidak dipanggil mengikut urutan.
slip-unsure = Anda dijangka sempat dilayan sebelum { $end }, tetapi ini belum pasti.
slip-card-title = Anda berdua ingin meneruskannya
slip-card-note = Tulislah kepada pembimbing anda apabila sesuai. Tiada sesiapa merekodkan siapa anda: langkah seterusnya terserah kepada anda.
slip-card-of = Kad { $coach }
slip-think = Sementara menunggu
slip-where-i-am = Di mana saya sekarang
slip-where-to-be = Ke mana saya mahu pergi
slip-code-note = Kod ini ialah tiket anda: tunjukkan di kiosk seperti lencana.
slip-taken = Diambil pada { $time }.
slip-session-end = Sesi tamat pada { $time }.
slip-question-1 = Pada pandangan anda, bagaimanakah tahun hadapan yang baik?
slip-question-2 = Apakah yang mahu anda pelajari seterusnya, dan untuk apa?
slip-question-3 = Siapakah yang akan mendapat manfaat jika anda mengambil langkah seterusnya, dan bagaimana?
slip-question-4 = Apakah yang pernah berkesan bagi anda, dan bagaimanakah anda boleh menggunakannya lagi?

## Signs, plan sheets, posters

sign-of = Papan tanda meja { $table }
sign-table = Meja
sign-step-free = Meja ini boleh diakses tanpa tangga.
sign-cards = Kad pembimbing
plan-title = Pelan pembelajaran saya
plan-lead = Beberapa matlamat sahaja, setiap satu dengan hari untuk menilainya semula. Mulakan dengan langkah yang paling dekat.
plan-until = Pelan ini hingga { $date }.
plan-personal = Matlamat peribadi
plan-professional = Matlamat profesional
plan-goal = Apa yang mahu saya capai
plan-first-step = Langkah pertama saya
plan-by = Tarikh
plan-past = Hari ini sudah berlalu.
plan-too-far = Lebih lewat daripada tempoh pelan.
plan-yours = Helaian ini milik anda. Tiada siapa menyimpan salinan.
poster-step-badge = 1 Tunjukkan lencana anda di kiosk
poster-step-choose = 2 Pilih bidang dan ambil nombor anda
poster-step-come = 3 Datang ke meja apabila nombor anda dipanggil

## The demo

common-date = { $day } { $month ->
    [1] Januari
    [2] Februari
    [3] Mac
    [4] April
    [5] Mei
    [6] Jun
    [7] Julai
    [8] Ogos
    [9] September
    [10] Oktober
    [11] November
   *[other] Disember
} { $year }
common-time-and-date = { $time }, { $date }
common-window = { $from } – { $to }
common-place = { $room } · hingga { $end }
common-state-waiting = menunggu
common-state-called = dipanggil
common-state-in-conversation = dalam perbualan
common-state-absent = dipanggil, tidak datang
common-state-away = keluar sebentar
common-state-done = selesai
common-state-left = keluar dari barisan
common-state-void = dikeluarkan oleh petugas
common-state-unserved = tidak sempat dilayan
common-group = Kumpulan { $number } daripada { $of }
common-offer-area = “{ $area }”, { $window }
common-offer-group = kumpulan “{ $area }”, { $window } (tanya petugas kami)
common-offer-contact = tulis kepada { $contact }
common-one-moment = Sebentar …
common-cut-off = Sistem barisan tidak dapat dicapai sekarang. Nombor yang sudah diberi kekal sah.
common-try-again = Proses ini terlalu lama dan tiada apa-apa yang berubah. Sila cuba lagi.
common-printer-out-of-paper = Pencetak kehabisan kertas: isikan kertas.
common-printer-other-paper = Pencetak tiada kertas bersaiz slip: isikan kertas yang betul.
common-printer-jam = Kertas tersekat dalam pencetak: keluarkan.
common-printer-cover-open = Pencetak terbuka: tutup penutupnya.
common-printer-no-toner = Pencetak kehabisan dakwat atau toner: tukar.
common-printer-paused = Pencetak dijeda: tekan butang mulanya, atau sambung dalam tetapan pencetak.
common-printer-busy = Pencetak sibuk dan tidak menerima apa-apa sekarang.
common-printer-offline = Pencetak tidak dapat dihubungi: periksa sama ada pencetak dihidupkan dan disambungkan.
common-printer-forbidden = Komputer ini tidak dibenarkan menggunakan pencetak: masukkan penggunanya ke dalam kumpulan lp (siri: dialout), kemudian log masuk semula.
common-printer-slow = Pencetak lambat memberi respons: matikan dan hidupkan semula.
common-printer-garbled = Yang menjawab bukan pencetak: periksa alamatnya.
common-printer-cancelled = Slip dibatalkan di pencetak: cetak semula.
common-printer-aborted = Pencetak berhenti mencetak slip: lihat paparannya, kemudian cetak semula.
common-printer-refused = Pencetak menolak slip: periksa sama ada ia menerima PDF dan alamatnya betul.
refusal-not-open-yet = Nombor diberi mulai { $opens } pada { $day }.
refusal-session-over = Sesi { $day } tamat pada { $ended }. Terima kasih kerana datang.
refusal-area-unknown = Tiada bidang “{ $area }”. Bidang yang ada: { $known }.
refusal-area-paused = “{ $area }” tidak memberi nombor baharu buat masa ini. Sila lihat semula sebentar lagi.
refusal-area-finishing = “{ $area }” hanya melayan yang sudah beratur. Sila pilih bidang lain.
refusal-not-in-time = Untuk “{ $area }” anda mungkin tidak sempat dilayan: perbualan terakhir bermula pada { $last-start }. Jadi kami tidak memberi nombor yang tidak dapat kami tepati.
refusal-no-table = Tiada meja untuk “{ $area }” dibuka sekarang.
refusal-table-unknown = Tiada meja { $table }. Nombor meja hanya hingga { $highest }.
refusal-table-closed = Meja { $table } ditutup. Buka dahulu.
refusal-table-open = Meja { $table } sudah dibuka.
refusal-table-called = Meja { $table } telah memanggil { $number }. Mulakan, tekan “{ $number } tiada di sini”, atau tarik balik panggilan dahulu.
refusal-table-busy = Meja { $table } sedang berbual dengan { $number }. Selesaikan dahulu.
refusal-nobody-called = Tiada yang dipanggil ke meja { $table }.
refusal-no-conversation = Tiada perbualan di meja { $table }.
refusal-coach-unknown = Tiada pembimbing “{ $coach }” dalam acara ini.
refusal-coach-elsewhere = { $coach } berada di meja { $table }. Tutup meja itu atau serahkan dahulu.
refusal-several-called = Beberapa nombor dipanggil ke meja { $table }: { $numbers }. Nyatakan nombor yang tiada di sini.
refusal-table-break = Meja { $table } berehat hingga { $until }. Buka semula, atau tunggu.
refusal-break-over = Masa { $until } sudah berlalu. Pilih masa rehat yang lebih lewat.
refusal-break-past-the-end = Sesi tamat pada { $ends }. Tutup meja, bukannya berehat.
refusal-topic-missing = Perbualan tentang apa? Sebut satu topik. Sebab yang diberi: { $reasons }.
refusal-away-too-long = Boleh keluar selama 1 hingga { $most } minit.
refusal-away-past-the-end = Sesi tamat pada { $ends }: selepas itu tiada yang dipanggil. Pilih tempoh yang lebih pendek.
refusal-area-itself = Orang ini sudah menunggu untuk “{ $area }”. Pilih bidang lain.
refusal-party-too-large = Paling ramai { $most } orang dengan satu nombor. Ambil nombor lain untuk yang selebihnya.
refusal-companion-twice = Lencana yang sama ditunjukkan dua kali. Tunjukkan lencana orang lain.
refusal-companion-has-ticket = Seorang daripada anda sudah ada nombor: { $number }. Lepaskan nombor itu dahulu, atau datang tanpa dia.
refusal-no-mentoring = Soalan tentang pementoran hanya ditanya selepas perbualan dengan satu tiket, dan jika pembimbing ada maklumat hubungan untuk diberi. Tidak begitu bagi { $number }.
refusal-already-answered = Pihak ini sudah menjawab tentang { $number }. Jawapan diberi sekali, dan tiada siapa boleh melihatnya.
refusal-too-late-to-answer = Perbualan { $number } tamat lebih daripada setengah jam lalu: sudah lewat untuk menjawab, dan tiada yang disimpan.
refusal-nothing-to-undo = Tiada apa-apa untuk dibatalkan di sini.
refusal-cannot-undo = Tindakan terakhir di sini, “{ $deed }”, tidak boleh dibatalkan. { $instead }
refusal-undo-changed = Perkara itu telah berubah lagi selepas itu.
refusal-undo-check-in = Untuk mengeluarkan tiket dari barisan, tekan “Keluarkan”.
refusal-undo-recall = Supaya tiada yang dipanggil, tarik balik panggilan.
refusal-undo-help = Apabila ada yang datang, tekan “Bantuan telah tiba”.
refusal-undo-start = Apabila perbualan tamat, tekan “Selesai”.
refusal-undo-finish = Untuk terus berbual, tekan “Mula”: ia dikira perbualan baharu.
refusal-undo-ended = Yang sudah tamat kekal tamat; nombor baharu boleh diambil pada bila-bila masa.
refusal-ticket-unknown = Tiada tiket { $number } dalam sesi ini.
refusal-ticket-state = Tiket { $number }: “{ $state }”, jadi ini tidak boleh dibuat. { $standing ->
    [waiting] Tiket ini dalam barisan dan akan dipanggil.
    [called] Mulakan dengannya, atau tarik balik panggilan dahulu.
    [in_conversation] Tamatkan perbualan dahulu.
    [absent] Kembalikan ke barisan dahulu, dengan lencana, slip atau nombor.
    [away] Kembalikan ke barisan dahulu, dengan lencana, slip atau nombor.
   *[ended] Yang sudah tamat kekal tamat; nombor baharu boleh diambil.
}
refusal-nobody-speaks = Tiada yang berbahasa { $languages } di “{ $area }”. Pilih bahasa lain, atau “apa-apa bahasa”.
refusal-ticket-called = Tiket { $number } sedang dipanggil ke meja { $table }. Tarik balik panggilan itu dahulu.
refusal-same-area = Tiket { $number } sudah untuk “{ $area }”.
refusal-slip-unknown = Slip ini bukan daripada barisan hari ini. Sila tunjukkan lencana anda.
refusal-not-a-badge = { $kind ->
    [wifi] Kod ini menyambung telefon ke rangkaian tanpa wayar. Tunjukkan kod lain pada lencana, yang milik anda sahaja.
    [linkedin] Kod ini menuju ke profil LinkedIn. Tunjukkan kod lain pada lencana; jika tiada, ambil nombor tanpa lencana.
    [pairing] Kod ini menyambung peranti daftar masuk ke sistemnya. Tunjukkan kod lencana anda.
    [app_store] Kod ini menuju ke aplikasi. Tunjukkan kod lencana anda.
    [action] Kod ini menyuruh telefon berbuat sesuatu, seperti membuat panggilan atau menulis mesej. Tunjukkan kod lencana anda.
    [empty] Kod ini tidak menyatakan milik siapa. Tunjukkan kod lain pada lencana, atau ambil nombor tanpa lencana.
    [cut_off] Hanya sebahagian kod ini dapat dibaca. Tunjukkan sekali lagi.
    *[other] Kod ini bukan lencana. Tunjukkan kod lencana anda.
}
refusal-reason-missing = Sila beri sebab: ia dicatat dalam log.
refusal-request-reused = Permintaan ini sudah digunakan untuk hal lain. Sila cuba lagi.
kiosk-show-badge = Tunjukkan lencana
kiosk-not-open = Belum dibuka
kiosk-over = Sesi ini sudah tamat
kiosk-ask-otherwise = Anda masih boleh menulis kepada kami:
kiosk-step-badge = Lencana anda di hadapan kamera atau pengimbas
kiosk-step-area = Apa yang ingin anda bualkan
kiosk-step-number = Nombor anda, dengan meja dan masa
kiosk-camera-live = Pegang dalam bingkai, sejengkal jaraknya
kiosk-camera-seen = Lencana kelihatan
kiosk-camera-covered = Kamera tertutup? Alihkan apa yang di hadapannya, atau ambil nombor tanpa lencana.
kiosk-camera-dark = Terlalu gelap untuk kamera. Pegang lencana di tempat terang, atau ambil nombor tanpa lencana.
kiosk-camera-dazzled = Cahaya kuat menyilaukan kamera. Lindungi dengan tangan, atau ambil nombor tanpa lencana.
kiosk-camera-opening = Kamera sedang dihidupkan …
kiosk-camera-none = Gunakan pengimbas di sebelah skrin, atau ambil nombor tanpa lencana.
kiosk-camera-lost = Kamera tidak tersedia buat sementara. Pengimbas berfungsi, dan nombor tanpa lencana boleh diambil.
kiosk-camera-silent = Kamera tidak menghantar gambar sekarang. Pengimbas berfungsi, dan nombor tanpa lencana boleh diambil.
kiosk-two-badges = Lebih daripada satu lencana kelihatan. Tunjukkan lencana anda sahaja.
kiosk-more-languages = Bahasa lain
kiosk-ease = Lebih mudah guna
kiosk-ease-large = Tulisan lebih besar
kiosk-ease-contrast = Hitam dan putih
kiosk-ease-low = Semua lebih ke bawah
kiosk-ease-aloud = Baca dengan kuat
kiosk-find-topic = Cari topik
kiosk-more-topics = Topik lain
kiosk-all-areas = Tunjukkan semua bidang
kiosk-areas-with = Bidang untuk “{ $topic }”
kiosk-more-areas = Bidang lain ({ $part } daripada { $parts })
kiosk-pin = Petugas: masukkan PIN
kiosk-pin-wait = Terlalu banyak cubaan. Cuba lagi dalam { $seconds } s.
kiosk-pin-erase = Padam
kiosk-no-badge = Saya tiada lencana
kiosk-no-badge-wait = Nombor seterusnya tanpa lencana boleh diambil dalam { $seconds } s.
kiosk-about = Apakah bimbingan di sini?
kiosk-printer-out = Tiada slip kertas sekarang: nombor anda akan dipaparkan pada skrin.
kiosk-load-waiting = { $count ->
    [0] Tiada yang menunggu
    *[other] { $count } orang menunggu
}
kiosk-load-coaches = { $count ->
    [0] tiada pembimbing bertugas
    *[other] { $count } pembimbing bertugas
}
kiosk-hello = Selamat datang { $name }. Apakah yang ingin anda bualkan?
kiosk-hello-nameless = Selamat datang. Apakah yang ingin anda bualkan?
kiosk-move-to = Nombor { $number }: bidang mana pula?
kiosk-areas-note = Masa ini anggaran yang jujur. Perbualan berlangsung { $from } hingga { $to } minit.
kiosk-area-waiting = { $count ->
    [0] tiada yang menunggu
    *[other] { $count } menunggu
}
kiosk-area-paused = Tiada nombor baharu sekarang
kiosk-area-finishing = Hanya yang sudah beratur
kiosk-area-no-table = Tiada meja dibuka sekarang
kiosk-area-not-in-time = Mungkin tidak sempat: tamat { $end }
kiosk-start = Anda akan mula
kiosk-start-about = Anda akan mula kira-kira
kiosk-start-now = sekarang
kiosk-start-unknown = sebaik sahaja ada meja kosong
kiosk-back = Kembali
kiosk-details-title = Ada apa-apa yang patut pembimbing anda tahu?
kiosk-details-note = Semua ini tidak wajib.
kiosk-row-goal = Perbualan tentang
kiosk-goal-career = kerjaya saya
kiosk-goal-involved = penglibatan
kiosk-row-reason = Saya datang kerana
kiosk-reason-decision = satu keputusan
kiosk-reason-change = satu perubahan
kiosk-reason-skills = kemahiran baharu
kiosk-reason-stuck = saya buntu
kiosk-reason-curious = ingin tahu
kiosk-row-people = Kami
kiosk-people = { $count ->
    [1] saya sahaja
    *[other] { $count } orang
}
kiosk-row-wishes = Saya mahu
kiosk-wish-group = kumpulan kecil
kiosk-wish-time = lebih masa atau meja tanpa tangga
kiosk-row-languages = Saya boleh berbahasa
kiosk-any-language = apa-apa bahasa
kiosk-nobody-speaks = Tiada pembimbing di meja-meja ini yang bertutur dalam bahasa itu hari ini. Tambah bahasa lain, atau pilih bidang lain.
kiosk-get-number = Ambil nombor saya
kiosk-your-number = Nombor anda
kiosk-slip-printing = Slip anda sedang dicetak
kiosk-slip-printed = Sila ambil slip anda
kiosk-slip-failed = Slip anda tidak dapat dicetak. Nombor anda tetap sah: ambil gambar skrin ini.
kiosk-slip-delayed = Slip anda lewat. Nombor anda tetap sah: ambil gambar skrin ini.
kiosk-slip-none = Tiada kertas di sini: ambil gambar skrin ini.
kiosk-slip-is-badge = Simpan slip: di kiosk ini kodnya ialah lencana anda.
kiosk-ticket-soon = sebentar lagi
kiosk-ticket-about = kira-kira { $window }
kiosk-ticket-go-now = Pergi ke meja { $table } sekarang
kiosk-ticket-talking = Anda di meja { $table }
kiosk-ticket-absent = Anda telah dipanggil
kiosk-ticket-away = Keluar sebentar
kiosk-ticket-done = Selesai. Terima kasih
kiosk-ticket-left = Anda telah keluar dari barisan
kiosk-ticket-void = Dikeluarkan. Sila tanya petugas kami
kiosk-ticket-unserved = Kami tidak sempat melayan anda. Maaf
kiosk-ticket-with = dengan { $coaches }
kiosk-ticket-place = { $place ->
    [1] Anda yang seterusnya dalam barisan bidang ini.
    *[other] Anda di tempat ke-{ $place } dalam barisan bidang ini.
}
kiosk-ticket-stay = Tunggu di tempat anda nampak papan, atau kembali awal sedikit.
kiosk-ticket-order = Nombor tidak dipanggil mengikut urutan.
kiosk-ticket-unsure = Anda dijangka sempat dilayan, tetapi ini belum pasti.
kiosk-ticket-out-of-reach = Kami mungkin tidak sempat melayan anda sebelum sesi tamat. Anda boleh menukar bidang, menunggu, atau menulis kepada kami: petugas kami akan membantu.
kiosk-ticket-expected = Pembimbing anda sedang menanti anda.
kiosk-while-you-wait = Sementara menunggu:
kiosk-yours = Ini tiket anda
kiosk-yours-name = { $name }, ini tiket anda
kiosk-welcome-back = Selamat kembali: anda dalam barisan semula.
kiosk-print-again = Cetak semula
kiosk-change-area = Tukar bidang
kiosk-leave = Keluar dari barisan
kiosk-away = Keluar 10 min
kiosk-leave-sure = Keluar dari barisan? Nombor anda tidak akan dipanggil lagi.
kiosk-leave-yes = Ya, keluar
kiosk-leave-no = Tidak, kekal
kiosk-left = Nombor { $number } keluar dari barisan. Terima kasih kerana memberitahu.
kiosk-left-again = Anda boleh mengambil nombor lain pada bila-bila masa.
kiosk-refused-title = Bukan kali ini
kiosk-offers = Pilihan lain daripada kami
kiosk-offer-contact = Atau tulis kepada kami
kiosk-join-group = Sertai kumpulan, { $window }
kiosk-other-areas = Lihat semua bidang
kiosk-done = Selesai
kiosk-back-in = Kembali ke permulaan dalam { $seconds } s
kiosk-still-there = Anda masih di sini?
kiosk-wiped-in = Skrin ini dikosongkan dalam { $seconds } s, supaya tiada sesiapa membaca maklumat anda.
kiosk-more-time = Saya perlu lebih masa
kiosk-start-over = Mula semula
kiosk-about-title = Apakah bimbingan di sini?
kiosk-about-lead = Dalam perbualan ini, anda berfikir dan pembimbing bertanya. Topik daripada anda; tiada yang diajar, dijual atau dihakimi.
kiosk-about-what = Apa yang dikembangkan
kiosk-about-who = Siapa membawa pengetahuan
kiosk-about-how = Bagaimana bunyinya
kiosk-about-coaching = Bimbingan
kiosk-about-coaching-what = Diri anda: di mana anda berada dan ke mana anda mahu pergi
kiosk-about-coaching-who = Anda. Pembimbing tahu bertanya
kiosk-about-coaching-how = “Apakah yang akan anda cuba dahulu?”
kiosk-about-training = Latihan
kiosk-about-training-what = Kemahiran yang diperlukan ramai orang
kiosk-about-training-who = Jurulatih yang menyampaikannya
kiosk-about-training-how = “Beginilah caranya.”
kiosk-about-mentoring = Pementoran
kiosk-about-mentoring-what = Laluan ke dalam profesion, selama berbulan-bulan
kiosk-about-mentoring-who = Mentor yang pernah melaluinya
kiosk-about-mentoring-how = “Semasa saya di tempat anda, saya …”
kiosk-about-consulting = Perundingan
kiosk-about-consulting-what = Jawapan kepada soalan organisasi anda
kiosk-about-consulting-who = Perunding yang menelitinya
kiosk-about-consulting-how = “Kami cadangkan cara kedua.”
kiosk-about-supervision = Penyeliaan
kiosk-about-supervision-what = Mutu kerja yang sedang berjalan
kiosk-about-supervision-who = Penyelia yang mengawasinya
kiosk-about-supervision-how = “Tunjukkan cara anda membuatnya.”
table-table = Meja
table-closed = Ditutup
table-ready = Sedia
table-nobody = Tiada yang menunggu
table-called = Dipanggil
table-busy = Dalam perbualan
table-break = Kembali pada { $time }
table-briefing = Taklimat
table-people = { $count } orang
table-more-time = lebih masa, atau meja tanpa tangga
table-next = Seterusnya
table-since = sejak { $time }
table-minutes = min
table-waiting = { $count ->
    [0] tiada yang menunggu anda
    *[other] { $count } menunggu anda
}
table-offer-not-here = { $number } belum datang. Jika tiada orang, tekan “{ $number } tiada di sini”: tempatnya diuruskan dengan adil.
table-button-open = Buka meja { $table }
table-button-call = Panggil { $number }
table-button-finish-and-call = Selesai dan panggil { $number }
table-button-recall = Panggil { $number } lagi
table-button-not-here = { $number } tiada di sini
table-button-withdraw = Tarik balik panggilan
table-button-start = Mula dengan { $number }
table-button-start-late = { $number } datang juga
table-button-walk-in = Mula tanpa nombor
table-button-finish = Selesai dengan { $number }
table-button-close = Tutup meja
table-button-break = Rehat hingga { $time }
table-button-help = Minta bantuan
table-button-help-came = Bantuan telah tiba
table-button-one-by-one = Kembali ke perseorangan
table-button-briefing = Taklimat untuk { $count }
table-button-groups = { $count ->
    [1] Satu kumpulan
    *[other] { $count } kumpulan
}
table-button-topic = Satu topik: { $topic }
table-nobody-left = Tiada yang menunggu meja ini sekarang.
table-others-wait = { $count } menunggu ({ $numbers }), tiada yang bertutur dalam bahasa meja ini
table-kept-for-no-steps = { $count } menunggu ({ $numbers }) untuk meja tanpa tangga
table-finished-then-break = Selesai. Tiada yang dipanggil semasa rehat hingga { $time }.
table-finished-for-today = Selesai. Tiada lagi yang dipanggil ke meja ini.
table-yes = Ya
table-no = Tidak
table-not-now = Bukan sekarang
table-ask-coach-useful = Pembimbing: adakah perbualan dengan { $number } berguna?
table-ask-coach-mentoring = Pembimbing: teruskan dengan { $number } sebagai mentor?
table-ask-delegate-useful = Nombor { $number }: adakah perbualan ini berguna untuk anda?
table-ask-delegate-mentoring = Nombor { $number }: mahukah anda teruskan dengan pembimbing ini sebagai mentor?
table-leaves-without-table = { $count } menunggu ({ $numbers }) tetapi tiada lagi meja yang dapat melayan mereka. Buka meja untuk mereka, atau pindahkan mereka; move-area memindahkan seluruh bidang.
table-topic-several = { $count } memberi “{ $topic }” sebagai sebab: { $numbers }.
table-topic-one = Hanya { $numbers } memberi “{ $topic }” sebagai sebab: sehingga orang lain memberinya, satu tiket dipanggil setiap kali.
table-topic-without-reason = Tiada yang memberi “{ $topic }” sebagai sebab. Dijemput: yang tidak memberi sebab dan bersetuju menyertai kumpulan, { $numbers }.
table-topic-nobody = Antara yang menunggu kumpulan, tiada yang memberi “{ $topic }” sebagai sebab: sehingga ada, satu tiket dipanggil setiap kali.
board-go-to = sila ke
board-table = Meja { $table }
board-talking = dalam perbualan
board-more-calls = dan { $count } nombor lagi dipanggil: sila tanya di kaunter
board-say-call = Nombor { $number }, sila ke meja { $table }.
board-say-out-of-reach = { $count ->
    *[other] Nombor { $numbers }
}: kami mungkin tidak sempat melayan anda. Tunjukkan slip anda di kiosk.
board-if-now = Jika anda mengambil nombor sekarang
board-waiting = { $count ->
    [0] tiada yang menunggu
    *[other] { $count } menunggu
}
board-no-calls = Tiada yang dipanggil sekarang
board-order = Nombor tidak dipanggil mengikut urutan: perhatikan nombor anda.
board-out-of-reach = { $count ->
    *[other] Nombor { $numbers } mungkin tidak sempat dilayan
}: tunjukkan lencana anda di kiosk untuk melihat pilihan lain.
board-moved = “{ $from }” diteruskan di “{ $to }”: nombor sama, urutan sama.
board-briefing = Meja { $table }: taklimat sekarang
board-group = Meja { $table }: kumpulan { $number } daripada { $of }
board-old = Beginilah keadaannya pada { $time }. Kami cuba mendapatkan maklumat terkini.
board-starting = Papan menunggu nombor pertamanya …
desk-title = Kaunter petugas
desk-search = Cari nombor, nama, atau imbas lencana
desk-search-keys = / cari · ↑ ↓ pilih · Enter buka · Esc tutup
desk-results = Tiket
desk-nothing-found = Tiada tiket sepadan. Enter mencarinya sebagai lencana.
desk-badge-has-none = Lencana ini tiada tiket dalam sesi ini.
desk-no-name = tanpa nama
desk-standing-waiting = Menunggu, tempat ke-{ $place } dalam barisan bidangnya
desk-standing-called = Dipanggil ke meja { $table }
desk-standing-talking = Dalam perbualan di meja { $table }
desk-fact-taken = Diambil
desk-fact-window = Tempoh
desk-fact-called = Dipanggil
desk-fact-started = Mula
desk-fact-ended = Tamat
desk-fact-people = Orang
desk-fact-languages = Bahasa
desk-fact-needs = Keperluan
desk-fact-copies = Kertas
desk-step-free = lebih masa atau tanpa tangga
desk-history = Sejarah
desk-reprint = Cetak semula
desk-transfer = Pindah ke …
desk-put-back = Kembali ke barisan
desk-void = Keluarkan …
desk-leave = Keluar dari barisan
desk-transfer-title = Pindahkan { $number } ke
desk-void-title = Mengapa { $number } dikeluarkan?
desk-void-mistake = Tersilap ambil
desk-void-double = Diambil dua kali
desk-void-elsewhere = Dibantu di tempat lain
desk-void-reason = Sebab lain
desk-void-do = Keluarkan { $number }
desk-cancel = Batal
desk-close = Tutup
desk-done = Siap: tiket { $number }.
desk-undo = Batalkan: { $deed }
desk-add = Tambah orang
desk-add-name = Nama, jika mahu
desk-add-give = Beri nombor
desk-add-why = Mengapa tetap beri nombor? Ini dicatat dalam log.
desk-add-override = Tetap beri nombor
desk-area-open-it = Beri nombor
desk-area-pause-it = Jeda: tiada nombor baharu sekarang
desk-area-finish-it = Habiskan: layan barisan, kemudian tutup
desk-area-move-all = { $count ->
    [0] Tiada yang menunggu untuk dipindah
    *[other] Pindahkan semua { $count } yang menunggu ke
}
desk-hand-over = Serahkan kepada
desk-done-so = Siap.
desk-areas = Bidang
desk-tables = Meja
desk-log = Aktiviti terkini
desk-devices = Peranti
desk-devices-urgent = { $count } peranti perlu dilihat
desk-devices-none = Belum ada khabar daripada mana-mana peranti. Skrin akan melapor sebaik sahaja berfungsi.
desk-devices-more = { $count } lagi berfungsi.
desk-device-since = sejak { $time }
desk-device-silent = Tiada khabar sejak { $time }: periksa sama ada peranti dihidupkan.
desk-device-board = Papan dewan
desk-device-works = berfungsi
desk-camera-none = tiada kamera
desk-camera-opening = kamera sedang dihidupkan
desk-camera-live = kamera berfungsi
desk-camera-covered = Kamera terlindung: alihkan apa yang ada di hadapannya.
desk-camera-dark = Terlalu gelap untuk kamera: pasang lampu di situ.
desk-camera-dazzled = Cahaya menyilaukan kamera: pusingkan atau lindungi kamera.
desk-camera-lost = Kamera tiada: pasang semula.
desk-camera-silent = Kamera tidak menghantar gambar: cabut dan pasang semula.
desk-printer-untried = pencetak belum dicuba
desk-printer-ready = pencetak mencetak
desk-printer-relieved = Pencetak kedua mencetak: lihat yang pertama.
desk-printer-failed = Slip terakhir tidak keluar: lihat pencetak, kemudian cetak semula.
desk-area-counts = { $waiting } menunggu · { $tables } meja
desk-area-paused = dijeda
desk-area-finishing = menghabiskan
desk-table-closed = ditutup
desk-table-ready = sedia
desk-table-break = rehat hingga { $since }
desk-table-help = minta bantuan sejak { $since }
desk-table-unopened = patut dibuka sejak { $since }
desk-table-called = memanggil { $number } pada { $since }
desk-table-busy = dengan { $number } sejak { $since }
desk-log-check-in = Nombor diambil
desk-log-override = Nombor di luar peraturan
desk-log-walk-in = Tanpa nombor
desk-log-call = Dipanggil
desk-log-recall = Dipanggil lagi
desk-log-withdraw = Panggilan ditarik balik
desk-log-absent = Tiada di sini
desk-log-early-call = Dipanggil awal, tempat dikekalkan
desk-log-start = Perbualan bermula
desk-log-finish = Perbualan tamat
desk-log-return = Kembali
desk-log-leave = Keluar dari barisan
desk-log-void = Dikeluarkan
desk-log-transfer = Dipindahkan
desk-log-unserved = Tidak sempat dilayan
desk-log-print = Kertas
desk-log-load-event = Fail acara berubah
desk-log-import-list = Senarai peserta diambil
desk-log-reprint = Dicetak semula
desk-log-open-table = Meja dibuka
desk-log-close-table = Meja ditutup
desk-log-away = Keluar sebentar
desk-log-area = Bidang
desk-log-move-area = Dipindah bersama bidang
desk-log-break = Rehat
desk-log-mode = Kaedah
desk-log-handover = Diserahkan
desk-log-help = Bantuan diminta
desk-log-help-answered = Bantuan tiba
desk-log-briefed = Kembali dari taklimat
desk-log-undo = Dibatalkan
report-of = Laporan: { $event }
report-place = { $room } · { $day }, { $from } – { $to }
report-so-far = Setakat { $time }: sesi belum tamat.
report-came = Siapa datang
report-told = Apa yang diberitahu
report-talked = Apa yang dibualkan
report-afterwards = Selepas itu
report-people = { $count } orang
report-arrivals = Nombor diberi
report-met = Perbualan bermula
report-left = Keluar dari barisan
report-unserved = Tidak sempat dilayan
report-void = Dikeluarkan petugas
report-open = Masih dalam barisan
report-turned-away = Tidak diberi nombor
report-not-in-time = sudah terlalu lewat
report-no-table = tiada meja dibuka
report-nobody-speaks = tiada yang berbahasa mereka
report-area-paused = bidang dijeda
report-area-finishing = bidang hanya melayan barisannya
report-abandoned = Pergi tanpa nombor
report-unmet = Tidak dilayan, jumlah
report-walk-ins = Duduk tanpa nombor
report-transferred = Pindah ke bidang lain
report-wait = Menunggu
report-spread = separuh hingga { $p50 } min, sembilan daripada sepuluh hingga { $p90 } min, paling lama { $longest } min
report-inside = Bermula dalam tempoh yang diberitahu
report-earlier = Bermula lebih awal
report-later = Bermula lebih lewat
report-at-once = Antaranya, dipanggil serta-merta
report-kept = Janji ditepati
report-broken = Janji tidak ditepati
report-missed = Dipanggil tepat masa, tidak datang
report-released = Keluar atau dikeluarkan
report-pending = Masih perlu ditepati
report-unpromised = Tiada janji
report-one-to-one = Perseorangan
report-groups = Dalam kumpulan
report-briefings = Taklimat
report-method = { $talks } perbualan dengan { $people } orang: { $table } min meja, { $person } min orang
report-briefed = { $talks } untuk { $people } orang: { $table } min meja
report-length = Lama perbualan, perseorangan
report-shorter = Kurang daripada { $minutes } min
report-as-planned = Seperti dirancang, { $least } hingga { $most } min
report-longer = Lebih daripada { $minutes } min
report-unfinished = Tidak diselesaikan
report-talking = Masih berbual
report-absent = Panggilan tanpa jawapan
report-absent-came = { $calls }, kepada { $tickets } tiket; { $came } datang kemudian
report-mentoring = Pasangan yang meneruskan pementoran
report-useful-delegates = “Adakah berguna?”, peserta
report-useful-coaches = “Adakah berguna?”, pembimbing
report-yes-no = { $yes } ya, { $no } tidak
report-area = Bidang
report-no-area = tiada bidang
report-language = Bahasa
report-no-language = tidak diketahui
report-quarter = Masa datang
report-table = Meja
report-column-numbers = Nombor
report-column-seen = Dilayan
report-column-unseen = Tidak
report-column-half = Tunggu p50
report-column-most = Tunggu p90
report-column-talks = Perbualan
report-column-minutes = Minit
report-method-name = Kaedah
report-column-people = Orang
report-length-halves = Lama p50 / p90
report-minutes-pair = { $first } / { $second } min
report-percentiles = p50: separuh menunggu paling lama sekian minit. p90: sembilan daripada sepuluh.
report-shares = { $percent } %
report-plot-came = Nombor diberi, dan orang tidak dilayan
report-plot-waits = Menunggu dalam minit, mengikut masa datang
report-plot-tables = Minit perbualan di setiap meja
report-plot-windows = Perbualan bermula
report-key-unseen = tidak dilayan
report-key-half = p50: separuh menunggu paling lama sekian
report-key-most = p90: sembilan daripada sepuluh
report-key-groups = dalam kumpulan
report-key-one-to-one = perseorangan
report-key-earlier = lebih awal
report-key-inside = dalam tempoh
report-key-later = lebih lewat
report-tile-wait = Tunggu, p50
report-tile-minutes = { $minutes } min
report-tile-promises = Janji ditepati
report-tile-windows = Dalam tempoh
report-others = { $count } lagi
report-notes = Masa menunggu dikira dari nombor hingga perbualan bermula. Tempoh ialah yang diberitahu bersama nombor. Janji ditepati jika perbualan bermula sebelum { $last }; yang keluar, dikeluarkan, atau dipanggil tepat masa tetapi tidak datang, tidak dikira. Tidak dilayan: keluar dari barisan, tidak sempat dilayan, tidak diberi nombor, atau pergi dari kiosk tanpa nombor. Satu kumpulan dikira sekali dalam minit mejanya.
