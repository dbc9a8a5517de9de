/// Verbs and nouns for numbers that go up or down.
enum ChangeWords: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(
            words: """
                rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed jump \
                jumps jumped surge surges surged soar soars soared gain gains gained growth hike hikes hiked boost boosts boosted up
                """, .rise)
        vocabulary.add(
            words: """
                fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline declines declined \
                declining plunge plunges plunged slip slips slipped sink sank slump slumps slumped tumble tumbled shrink shrank down reduction
                """, .fall)
    }
}
