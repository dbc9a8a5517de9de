/// Countries, regions and large cities, and the adjectives of countries.
enum Places: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(
            words: """
                afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia \
                bosnia brazil britain bulgaria cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark ecuador \
                egypt england estonia ethiopia finland france gaza georgia germany ghana greece guatemala haiti honduras hungary iceland india \
                indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon libya \
                lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal \
                netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar \
                romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan \
                tajikistan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe \
                u.s u.k u.s.a uk us uae
                """, .country)
        vocabulary.add(
            words: """
                alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas \
                kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma \
                oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming carolina dakota ontario quebec scotland ulster \
                africa america asia europe antarctica arctic atlantic pacific mediterranean caribbean crimea catalonia bavaria siberia tibet \
                amsterdam ankara athens atlanta baghdad bangkok barcelona beijing beirut belfast belgrade berlin birmingham bogota boston \
                brussels bucharest budapest busan cairo caracas chicago copenhagen dallas damascus delhi denver detroit dhaka dublin edinburgh \
                frankfurt geneva glasgow hamburg hanoi havana helsinki houston islamabad istanbul jakarta jerusalem johannesburg kabul karachi \
                kiev kyiv lagos lahore leeds lima lisbon liverpool london madrid manchester manila melbourne miami milan minneapolis montreal \
                moscow mumbai munich nairobi naples nashville osaka oslo ottawa paris philadelphia phoenix prague pyongyang riyadh rome seattle \
                seoul shanghai shenzhen stockholm sydney tehran tokyo toronto tripoli ulsan vancouver venice vienna warsaw washington wuhan \
                york zurich \
                airport avenue bay beach boulevard bridge city county creek district highway island islands lake mountain mountains ocean \
                peninsula province river road sea square states strait street valley
                """, .place)
        vocabulary.add(
            words: """
                afghan african albanian algerian american arab argentine armenian asian australian austrian bangladeshi belgian bolivian bosnian \
                brazilian british bulgarian cambodian canadian chilean chinese colombian croatian cuban czech danish dutch ecuadorean egyptian \
                english estonian ethiopian european filipino finnish french georgian german ghanaian greek haitian hungarian icelandic indian \
                indonesian iranian iraqi irish israeli italian jamaican japanese jewish jordanian kenyan korean kosovar kurdish kuwaiti lao \
                latvian lebanese libyan lithuanian malaysian maltese mexican mongolian moroccan muslim nepalese nigerian norwegian pakistani \
                palestinian peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak \
                slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tunisian turkish ugandan ukrainian uzbek venezuelan \
                vietnamese welsh yemeni zimbabwean
                """, .demonym)
    }
}
