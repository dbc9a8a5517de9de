/// Verbs that carry somebody's words or thoughts, by class, in the forms that copy uses.
enum ReportingVerbs: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(
            words: """
                say says said saying tell tells told telling write writes wrote written writing add adds added adding ask asks asked asking \
                reply replies replied replying respond responds responded responding continued stated stating declare \
                declares declared declaring report reports reported reporting note notes noted noting explain explains explained explaining \
                testify testifies testified testifying tweet tweets tweeted tweeting announce announces announced announcing recall recalls \
                recalled recalling remark remarks remarked mention mentions mentioned mentioning observe observes observed comment commented \
                read reads answer answers answered quip quipped joke jokes joked joking reiterate reiterates reiterated reiterating repeat \
                repeated stress stresses stressed stressing emphasize emphasizes emphasized emphasise emphasises emphasised posted inform \
                informed informs remind reminds reminded describe describes described describing call calls called calling cite cites cited \
                citing quote quotes quoted quoting pointed pointing refers referred referring
                """, .cueNeutral)
        vocabulary.add(
            words: """
                said says added adds told tells asked asks wrote writes explained explains replied recalled continued tweeted \
                comments commented notes
                """, .speech)
        vocabulary.add(
            words: """
                claim claims claimed claiming allege alleges alleged alleging contend contends contended contending assert asserts asserted \
                asserting maintain maintains maintained maintaining insist insists insisted insisting purport purports purported deny denies \
                denied denying admit admits admitted admitting concede concedes conceded conceding confess confesses confessed acknowledge \
                acknowledges acknowledged acknowledging
                """, .cueDoubt)
        vocabulary.add(
            words: """
                warn warns warned warning urge urges urged urging vow vows vowed vowing pledge pledges pledged pledging demand demands \
                demanded demanding boast boasts boasted boasting complain complains complained complaining argue argues argued arguing promise \
                promises promised promising lament laments lamented threaten threatens threatened threatening assure assures assured assuring \
                swear swears swore protest protested caution cautions cautioned cautioning advise advises advised counter counters countered \
                order orders ordered
                """, .cueForce)
        vocabulary.add(
            words: """
                think thinks thought thinking believe believes believed believing feel feels felt hope hopes hoped hoping want wants wanted \
                wanting fear fears feared fearing expect expects expected expecting doubt doubts doubted worry worries worried wish wishes \
                wished prefer prefers preferred know knows decide decided agree agrees agreed considers considered regard \
                regards regarded seek seeks sought plan plans planned intend intends intended
                """, .cueMental)
        vocabulary.add(
            words: """
                show shows showed shown showing finds found suggest suggests suggested suggesting indicate indicates indicated indicating \
                estimate estimates estimated estimating project projects projected conclude concludes concluded concluding predict predicts \
                predicted predicting reveal reveals revealed revealing confirm confirms confirmed confirming disclose discloses disclosed \
                forecast forecasts forecasted
                """, .cueFinding)
        vocabulary.add(
            words: """
                accuse accuses accused accusing blame blames blamed blaming criticize criticizes criticized criticizing criticise criticises \
                criticised criticising slam slams slammed slamming blast blasts blasted blasting denounce denounces denounced denouncing \
                condemn condemns condemned condemning praise praises praised praising endorse endorses endorsed endorsing defend defends \
                defended defending dismiss dismisses dismissed dismissing reject rejects rejected rejecting question questions questioned \
                questioning mock mocks mocked mocking oppose opposes opposed opposing decry decries decried hail hails hailed refuse refuses \
                refused decline declines declined propose proposes proposed proposing express expresses expressed expressing echo echoes \
                echoed applaud applauded welcome welcomes welcomed attacked attacking label labels labeled labelled dub dubs \
                dubbed compare compares compared thank thanks thanked supported backed
                """, .cueAttitude)
        vocabulary.add(
            words: """
                say says said saying told tell telling wrote writes added adds adding asked noted noting notes argued argues arguing argue \
                suggested suggests announced tweeted acknowledged insisted warned warns urged urges vowed recalled explained claimed stated \
                stating declared asserted asserts lamented complained joked conceded contended predicted concluded replied responded \
                reiterated testified alleged alleges accused accuses criticized described describes describing denounced blasted mocked \
                defended praised decried blamed remarked quipped insists maintains believes thinks boasted cautioned stressed emphasized \
                emphasised revealed confirmed denied admitted indicated indicates promised assured reminded promising vowing claiming \
                insisting acknowledging declaring announcing telling explaining recalling warning urging accusing criticizing denouncing
                """, .sureCue)
        vocabulary.add(
            words: """
                report reports note notes call calls show shows hope hopes fear fears plan plans demand demands warning finding \
                estimate estimates project projects vow vows pledge pledges promise promises tweet tweets blast blasts slam slams thought \
                blame praise view complaint claim claims answer answers question questions read order orders \
                comment remark remarks joke jokes quote quotes worry worries wish wishes doubt doubts regard regards protest counter decline \
                label labels echo echoes project forecast forecasts stress lament boast caution welcome mention mentions decision \
                feel warning meaning opposition reporting writing thinking planned
                """, .alsoNoun)
        vocabulary.add(words: "according citing quoting", .cuePreposition)
        vocabulary.add(words: "accused charged convicted indicted suspected acquitted sentenced arraigned", .charge)
    }
}
