/// The words that hold sentences together and say little by themselves.
enum FunctionWords: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(words: "a an the", [.article, .determiner, .function])
        vocabulary.add(
            words: """
                this that these those each every either neither some any no all both half such another my your his her its our their
                """,
            [.determiner, .function])
        vocabulary.add(
            words: """
                of in to for on at by with from about as into like through after over between out against during without before under \
                around among throughout despite towards toward upon concerning off above below across behind beside besides beyond inside \
                near onto outside per since than till until up via within amid along
                """, [.preposition, .function])
        vocabulary.add(
            words: "and but or nor so yet because although though if unless while whereas whether when where once",
            [.conjunction, .function])
        vocabulary.add(
            words: """
                i me mine we us ours you yours he him she hers it they them theirs himself herself itself themselves myself yourself \
                ourselves who whom whose which what one ones someone somebody anyone anybody everyone everybody nobody nothing something \
                anything everything there here
                """, [.pronoun, .function])
        vocabulary.add(
            words:
                "i'm i've i'll i'd you're you've you'll you'd we're we've we'll we'd they're they've they'll they'd he'll he'd she'll she'd",
            [.pronoun, .function])
        vocabulary.add(
            words: """
                am is are was were be been being has have had having do does did doing will would shall should can could may might must \
                ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot \
                couldn't mightn't mustn't
                """, [.auxiliary, .function])
        vocabulary.add(
            words: "tis twas twere twill em til till cause cos cuz coz n bout round neath tween nuff ere im er fraid scuse tude hood",
            .elision)
        vocabulary.add(words: "not never no none nor neither nothing nobody without hardly barely", [.negation, .function])
        vocabulary.add(
            words: "also just only then now very too more most much many few less least even still again ever how why", .function)
    }
}
