/// Words that tell what a name names: given names, surnames that stand first, particles, and the nouns in names of organisations.
enum NameWords: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        vocabulary.add(
            words: """
                aaron abdul adam adrian ahmed al alan albert alex alexander alexandra alexei ali alice alison allison amanda amy andre andrea \
                andrew angela ann anna anne anthony antonio arnold arthur ashley barack barbara barry beatrice ben benjamin bernard bernie \
                beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brett brian bruce bryan carl carlos carol caroline \
                catherine charles charlie charlotte cheryl chris christian christina christine christopher chuck cindy claire clara clarence \
                colin condoleezza connie craig cynthia dan daniel danny dave david dean deborah dennis diana diane dianne dick donald donna \
                doug douglas dwight ed eddie edward eleanor elena eli elizabeth ellen emily emma emmanuel eric erica ernest eugene eva evelyn \
                felix fernando frances francis francisco frank fred frederick gabriel gary gavin geoff george gerald gerry giovanni glenn \
                gordon greg gregory hans harold harriet harry hassan heather helen henry herbert hillary howard hugh hugo ian igor irene isaac \
                isabel ivan jack jackie jacob jacques james jamie jane janet jared jason jay jean jeb jeff jeffrey jennifer jeremy jerome \
                jerry jesse jessica jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonathan jorge jose joseph josh joshua \
                joyce juan juanita judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie keith kelly \
                ken kenneth kevin kimberly kirsten kyle larry laura lauren laurence lawrence lee len leo leonard leslie lewis liam linda \
                lindsey lisa liz lloyd lori louis louise lucas lucy luis luke lynn madeleine manuel marc marco marcus margaret maria marie \
                marilyn mario marion mark martha martin mary matt matteo matthew maureen maurice max megan mehmet melanie melissa michael \
                michel michelle miguel mike mikhail mitch mitt mohamed mohammad mohammed molly monica muhammad mustafa nancy naomi natalie \
                nathan neil nelson nicholas nick nicola nicolas nicole nigel nikki noah noel norman oliver olivia omar oscar owen pablo pamela \
                patricia patrick paul paula pedro penny peter phil philip phillip pierre rachel rafael ralph rand randy raymond rebecca ricardo \
                rich richard rick robert roberto robin rodney roger roland ron ronald rosa rosemary ross roy rudy rupert russell ruth ryan sally \
                sam samantha samuel sandra sara sarah scott sean sergei seth shane shannon sharon sheila sherrod shirley simon sofia sonia \
                sophie spencer stacey stanley stefan stella stephane stephanie stephen steve steven stuart susan suzanne ted teresa terrence \
                terry theodore theresa thomas tim timothy tina todd tom tommy tony tracy trevor tulsi tyler ursula valerie vanessa vera victor \
                victoria vincent virginia vladimir volodymyr wallace walter wayne wendy wilbur wilfred william winston xavier yusuf yvonne \
                zachary
                """, .givenName)
        vocabulary.add(
            words: """
                kim lee park choi jung jeong kang cho yoon jang lim shin han seo kwon hwang ahn song ryu hong ri pak chae mun moon nam noh roh \
                baek bae heo yang cha joo woo koo min chung chang ko ra paik \
                wang li zhang liu chen zhao huang zhou wu xu sun zhu ma hu guo he lin gao luo zheng liang xie tang deng xiao feng cheng cai \
                peng pan yuan yu du wei jiang bo xi wen tsai lai nguyen tran le pham
                """, .surnameFirst)
        vocabulary.add(words: "de da do dos das del della di du des la le von van der den ter ten bin ibn al el ben bint y", .nameParticle)
        vocabulary.add(
            words: """
                academy administration agency airlines airways alliance army assembly associates association authority bank board brigade \
                brothers bureau cabinet center centre chamber church club college commission committee conference confederation congress \
                corporation council coalition court democrats department directorate division entertainment enterprise enterprises exchange \
                federation force forces foundation front fund government group guard holdings hospital house industries initiative institute \
                institution insurance international journal laboratory league legislature liberals magazine mission ministry motors museum nations \
                navy network news office organization organisation parliament partners party police post press program programme project \
                republicans reserve school secretariat senate service services society solutions studios systems team technologies times \
                tribunal tribune trust union university
                """, .organization)
    }
}
