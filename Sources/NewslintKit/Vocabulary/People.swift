/// Titles before names, and the nouns for people and papers that can be a source.
enum People: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(words: "mr mrs ms mx dr prof rev gov sen rep gen lt col maj capt cmdr cpl sgt adm amb atty", .title)
        vocabulary.add(
            words: """
                president chairman chairwoman premier chancellor minister secretary senator governor mayor judge justice king queen prince \
                princess pope cardinal bishop archbishop sheikh sir lord lady dame general colonel major captain sergeant lieutenant admiral \
                commander detective inspector officer ambassador congressman congresswoman representative councilman councilwoman speaker \
                director professor doctor attorney sheriff chief coach leader whip commissioner superintendent chair chairperson ceo
                """, .title)
        vocabulary.add(
            words: """
                official officials spokesman spokeswoman spokesperson spokespeople spokesmen analyst analysts expert experts source sources \
                observer observers critic critics witness witnesses insider insiders supporter supporters aide aides adviser advisers advisor \
                advisors diplomat diplomats lawyer lawyers prosecutor prosecutors investigator investigators economist economists researcher \
                researchers scientist scientists author authors reporter reporters resident residents activist activists lawmaker lawmakers \
                leader leaders minister ministry police government authorities department agency company report study statement watchers \
                opponent opponents officer officers executive executives strategist strategists operative operatives assistant consultant \
                consultants doctor doctors trader traders commander commanders negotiator negotiators envoy envoys
                """, .sourceNoun)
        vocabulary.add(
            words: """
                critics experts observers analysts watchers insiders supporters opponents detractors skeptics sceptics commentators pundits \
                specialists economists scholars sources
                """, [.crowd, .sourceNoun])
        vocabulary.add(
            words: "official source aide adviser advisor diplomat insider staffer negotiator operative strategist envoy lawmaker",
            [.anonymousRole, .sourceNoun])
        vocabulary.add(words: "spokesman spokeswoman spokesperson spokespeople spokesmen", .spokesRole)
        vocabulary.add(
            words: """
                report reports study studies survey surveys poll polls data figures statistics statement filing filings document documents \
                records analysis review research census estimate estimates letter memo lawsuit complaint affidavit indictment paper audit \
                findings results index numbers email emails
                """, .documentNoun)
    }
}
