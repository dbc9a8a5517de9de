/// Words written with a stop that need not end a sentence. Keyed without the final stop.
enum Abbreviations: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(
            words: """
                mr mrs ms mx dr prof rev fr sr sra hon gov sen rep reps sens gen lt col maj capt cmdr cpl sgt pvt adm pres supt det insp st mt ft \
                messrs mme mlle amb atty
                """, [.abbreviation, .beforeName])
        vocabulary.add(words: "b d c ca no nos p pp vol vols art sec fig ch para", [.abbreviation, .beforeNumber])
        vocabulary.add(words: "inc corp co ltd llc plc bros cos", [.abbreviation, .companySuffix])
        vocabulary.add(words: "jr sr esq ph.d m.d b.a m.a u.s u.n u.k e.u u.s.a u.s.s.r d.c", .abbreviation)
        vocabulary.add(words: "a.m p.m", [.abbreviation, .smallAbbreviation, .meridiem])
        vocabulary.add(
            words: """
                ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla \
                ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo
                """, .abbreviation)
        vocabulary.add(words: "etc vs approx dept assn e.g i.e al cf", [.abbreviation, .smallAbbreviation])
        vocabulary.add(words: "v est univ ave blvd rd ed eds", .abbreviation)
    }
}
