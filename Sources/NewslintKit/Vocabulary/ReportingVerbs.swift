/// Verbs that carry somebody's words or thoughts, by class, in the forms that copy uses.
enum ReportingVerbs: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(
            words: """
                say says said saying tell tells told telling write writes wrote written writing add adds added adding ask asks asked asking \
                reply replies replied respond responds responded continue continued state states stated stating declare declares declared \
                report reports reported note notes noted noting explain explains explained explaining testify testifies testified tweet \
                tweets tweeted announce announces announced recall recalls recalled remark remarked mention mentioned
                """, .cueNeutral)
        vocabulary.add(
            words: """
                said says added adds told tells asked asks wrote writes explained explains replied recalled continued tweeted \
                comments commented notes
                """, .speech)
        vocabulary.add(
            words: """
                claim claims claimed claiming allege alleges alleged alleging contend contends contended assert asserts asserted maintain \
                maintains maintained insist insists insisted purport deny denies denied admit admits admitted concede concedes conceded \
                confess confessed acknowledge acknowledges acknowledged
                """, .cueDoubt)
        vocabulary.add(
            words: """
                warn warns warned warning urge urges urged vow vows vowed pledge pledges pledged demand demands demanded slam slammed blast \
                blasted boast boasted complain complains complained argue argues argued arguing criticize criticized promise promises promised
                """, .cueForce)
        vocabulary.add(
            words: """
                think thinks thought believe believes believed feel feels felt hope hopes hoped want wants wanted fear fears feared expect \
                expects expected
                """, .cueMental)
        vocabulary.add(
            words: """
                show shows showed shown find finds found suggest suggests suggested indicate indicates indicated estimate estimates estimated \
                project projects projected conclude concludes concluded predict predicts predicted reveal reveals revealed confirm confirms \
                confirmed
                """, .cueFinding)
    }
}
