import NewslintKit

/// Words that are surely misspelt, each with the one word that was meant: written from general knowledge, and in no dictionary.
///
/// `spelling/common-misspelling` reports them, and `spelling/unknown-word` yields to it, so a word is one finding.
struct CommonMisspellings: Sendable {
    static let shared = CommonMisspellings()

    private let rightWords: [UInt32: (wrong: String, right: String)]
    private let words: WordSet

    private init() {
        var rightWords: [UInt32: (wrong: String, right: String)] = [:]
        var wrong: Substring?
        for word in Self.list.split(whereSeparator: \.isWhitespace) {
            if let misspelt = wrong {
                rightWords[WordHash.of(misspelt)] = (String(misspelt), String(word))
                wrong = nil
            } else {
                wrong = word
            }
        }
        self.rightWords = rightWords
        words = WordSet(rightWords.values.map(\.wrong).joined(separator: " "))
    }

    /// Every misspelling with its right word.
    var all: [(wrong: String, right: String)] { Array(rightWords.values) }

    func contains(_ token: Token) -> Bool { words.contains(token) }

    /// The right word for a misspelling in small letters; nil for any other word, one of the same hash included.
    func right(for word: String, hash: UInt32) -> String? {
        guard let entry = rightWords[hash], entry.wrong == word else { return nil }
        return entry.right
    }

    private static let list = """
        abberation aberration abcess abscess absense absence acceptible acceptable accidentaly accidentally accomodate
        accommodate accomodated accommodated accomodating accommodating accomodation accommodation accomodations accommodations
        accordian accordion acheive achieve acheived achieved acheivement achievement acknowlege acknowledge acknowleged
        acknowledged adress address adressed addressed adresses addresses adressing addressing aggresive aggressive agression
        aggression agressive aggressive agressively aggressively alledged alleged alledgedly allegedly allegience allegiance
        allready already amatuer amateur ammendment amendment ammendments amendments anihilate annihilate anniversery
        anniversary annointed anointed annouced announced annoucement announcement annoucing announcing anual annual anually
        annually apparant apparent apparantly apparently appartment apartment appearence appearance approch approach aproach
        approach aproval approval aproved approved aquire acquire aquired acquired aquisition acquisition aquitted acquitted
        arent aren't arguement argument arguements arguments asociation association assasin assassin assasinate assassinate
        assasinated assassinated assasination assassination assassinaton assassination asssault assault athelete athlete
        atheletes athletes athiest atheist attendence attendance attornies attorneys availible available avaliable available
        bankrupcy bankruptcy basicly basically beautifull beautiful becasue because becuase because begining beginning beleif
        belief beleive believe beleived believed beleives believes benefical beneficial benificial beneficial benificiary
        beneficiary benifit benefit benifits benefits beseiged besieged betwen between beween between billionare billionaire
        billionares billionaires boundries boundaries boundry boundary brillant brilliant brocolli broccoli buisness business
        busineses businesses bussiness business camaign campaign campagin campaign campain campaign campaing campaign candiate
        candidate candidtate candidate catagories categories catagory category cemetaries cemeteries cemetary cemetery certian
        certain challange challenge challanges challenges changable changeable charachter character charactor character cheif
        chief cheifs chiefs cholestrol cholesterol cieling ceiling citizin citizen citzen citizen citzens citizens colleage
        colleague collegue colleague collegues colleagues comission commission comissioner commissioner comittee committee
        commerical commercial comming coming commision commission commisioner commissioner commited committed commitee
        committee committment commitment committments commitments communites communities communty community comparision
        comparison compeled compelled competance competence competative competitive competetive competitive completly
        completely comunity community concensus consensus concious conscious condemed condemned congradulate congratulate
        congresional congressional conscienciously conscientiously conservitive conservative consistant consistent consistantly
        consistently constitional constitutional constituion constitution contibute contribute contraversial controversial
        contraversy controversy contribtion contribution controversal controversial controvery controversy convienient
        convenient convinience convenience coorporation corporation correspondance correspondence correspondant correspondent
        couldnt couldn't counterfit counterfeit critcism criticism criticsm criticism critisism criticism curency currency
        curiousity curiosity dangerious dangerous decieve deceive decieved deceived decison decision decisons decisions
        decsion decision defendent defendant defendents defendants definate definite definately definitely definatly definitely
        definetly definitely definitly definitely delagate delegate delagates delegates democray democracy descrepancy
        discrepancy desicion decision desparate desperate desparately desperately deterrant deterrent develope develop
        developement development developements developments devestated devastated devestating devastating devided divided
        dicision decision didnt didn't diffcult difficult differnt different diffrent different dilemna dilemma disapear
        disappear disapeared disappeared disapoint disappoint disapointed disappointed disapointing disappointing disapointment
        disappointment disasterous disastrous disatisfied dissatisfied disipline discipline dispicable despicable dissapear
        disappear dissapeared disappeared dissapoint disappoint dissapointed disappointed dissapointing disappointing
        dissapointment disappointment dissappointed disappointed documentry documentary doesnt doesn't drasticly drastically
        drunkeness drunkenness ecomony economy econmic economic economoy economy embarass embarrass embarassed embarrassed
        embarassing embarrassing embarassment embarrassment embarrased embarrassed embarrasing embarrassing embarrasment
        embarrassment emperical empirical encyclopedea encyclopedia enviormental environmental enviornment environment
        enviroment environment enviromental environmental enviromentalist environmentalist envrionment environment equiped
        equipped equippment equipment equiptment equipment espcially especially especialy especially exagerate exaggerate
        exagerated exaggerated exaggarated exaggerated excecutive executive excede exceed excellant excellent excercise
        exercise excercised exercised exellent excellent exept except exeption exception exhilerating exhilarating exhorbitant
        exorbitant existance existence existant existent expecially especially expereince experience experiance experience
        expierence experience explaination explanation explantion explanation expresion expression extradtion extradition
        extreem extreme extremeley extremely extremly extremely facinated fascinated facinating fascinating familar familiar
        familes families feasable feasible finacial financial finaly finally financal financial finanical financial
        flourescent fluorescent foreigh foreign foriegn foreign foriegner foreigner forseeable foreseeable fourty forty fouth
        fourth freind friend freindly friendly freinds friends fullfilled fulfilled fundamentaly fundamentally furthur further
        garantee guarantee gaurantee guarantee gaurd guard gaurds guards govenment government govenor governor goverer
        governor goverment government goverments governments govermental governmental govermnent government governemnt
        government governer governor grammer grammar greatful grateful guage gauge guarentee guarantee guarenteed guaranteed
        harassement harassment harrass harass harrassed harassed harrassing harassing harrassment harassment hasnt hasn't
        havent haven't heigth height heirarchy hierarchy heros heroes hinderance hindrance hospitalzed hospitalized humerous
        humorous hygeine hygiene hypocracy hypocrisy hypocricy hypocrisy hypocrit hypocrite identicle identical ignorence
        ignorance illegaly illegally imediate immediate imediately immediately imigrants immigrants imigration immigration
        immediatley immediately immediatly immediately immedietly immediately immigrantion immigration immitate imitate
        impeachement impeachment importanly importantly importent important inaguration inauguration inauguaration inauguration
        increadible incredible indepedent independent independance independence independant independent independantly
        independently indictement indictment indispensible indispensable individualy individually infastructure infrastructure
        infered inferred influencial influential infrastruture infrastructure infrastucture infrastructure inital initial
        initally initially inititative initiative innoculate inoculate innoculated inoculated inocent innocent insitution
        institution instutition institution insurence insurance insurgancy insurgency inteligence intelligence intellegence
        intelligence intelligance intelligence interesing interesting intergrated integrated interupt interrupt interupted
        interrupted intervension intervention intresting interesting investagation investigation investiagtion investigation
        investigatiors investigators investigaton investigation irrelevent irrelevant irresistable irresistible isnt isn't
        jeapardy jeopardy jewelery jewelry jounalist journalist journalits journalists judical judicial knowlege knowledge
        labratory laboratory lawers lawyers lawmarker lawmaker legilsation legislation legislaton legislation legistlation
        legislation legitamate legitimate legitimatly legitimately leiutenant lieutenant liason liaison libary library
        liscense license lisence license litature literature litterally literally lonliness loneliness maintainance maintenance
        maintance maintenance maintenence maintenance managment management manufactuer manufacturer marrage marriage marraige
        marriage mathmatics mathematics medeival medieval memmber member milennium millennium militray military millenium
        millennium millionare millionaire millionares millionaires miltary military ministery ministry minumum minimum
        mischevious mischievous mischievious mischievous mispell misspell mispelled misspelled mispelling misspelling monestary
        monastery morgage mortgage mortage mortgage mosqueto mosquito murderd murdered naturaly naturally neccesarily
        necessarily neccesary necessary neccessarily necessarily neccessary necessary necesary necessary necessarilly
        necessarily negociate negotiate negociations negotiations negotation negotiation negotations negotiations negotitations
        negotiations neighbourhoud neighbourhood nineth ninth ninty ninety noticable noticeable noticably noticeably nuclaer
        nuclear nusance nuisance obediance obedience occasionaly occasionally occassion occasion occassional occasional
        occassionally occasionally occassions occasions occurance occurrence occurances occurrences occured occurred occurence
        occurrence occurences occurrences occuring occurring occurrance occurrence ocurred occurred offcial official offcials
        officials offenseive offensive offical official offically officially officals officials omited omitted ommission
        omission ommitted omitted opertunity opportunity oportunity opportunity oposition opposition opponant opponent
        opponants opponents opportunites opportunities opposistion opposition oppostion opposition oppurtunity opportunity
        organiztion organization orginal original orginally originally origional original outragous outrageous overide override
        overun overrun overwelming overwhelming overwhelmingy overwhelmingly paniced panicked paralel parallel paralell
        parallel parliamant parliament parliment parliament parlimentary parliamentary parralel parallel partcipate participate
        particpate participate particpated participated particularily particularly particulary particularly pavillion pavilion
        peacefull peaceful peform perform penatly penalty peopel people pepole people percieve perceive percieved perceived
        perfomance performance performace performance performence performance permanant permanent permanantly permanently
        permissable permissible perserverance perseverance perserverence perseverance perseverence perseverance persistance
        persistence persistant persistent personel personnel personell personnel personnell personnel phenomenom phenomenon
        phenonmenon phenomenon playright playwright playwrite playwright poeple people polical political politcal political
        politcally politically politican politician politicans politicians politicial political poltical political popularaty
        popularity posess possess posession possession possesion possession possibilty possibility possiblity possibility
        practicly practically prarie prairie preceed precede preceeded preceded preceeding preceding predecesor predecessor
        preferance preference prefered preferred prefering preferring pregnent pregnant presance presence presense presence
        presidencey presidency presidenital presidential presidentail presidential presidental presidential presumeably
        presumably prevalant prevalent privelege privilege priviledge privilege priviledged privileged privledge privilege
        probabaly probably probally probably probaly probably proceding proceeding procedings proceedings proceedure procedure
        professer professor proffesional professional proffesor professor proffessional professional proffessor professor
        prohibitted prohibited prominant prominent pronouciation pronunciation pronounciation pronunciation propaghanda
        propaganda propoganda propaganda prosectuor prosecutor prosecuter prosecutor prosecuters prosecutors publicaly publicly
        publising publishing purpously purposely pursuade persuade pursuaded persuaded quantaty quantity quarentine quarantine
        questionaire questionnaire questionnare questionnaire racisim racism reaccuring recurring realy really reccomend
        recommend reccomendation recommendation reccomended recommended reccommend recommend receieve receive receieved
        received recevied received recieve receive recieved received recieves receives recieving receiving recipiant recipient
        recomend recommend recomendation recommendation recomendations recommendations recomended recommended reconize
        recognize recrod record recrute recruit recuring recurring rediculous ridiculous referal referral referance reference
        refered referred refering referring refferred referred refrence reference refridgerator refrigerator refugess refugees
        regualar regular regulaton regulation regulatons regulations relevence relevance relevent relevant religous religious
        religously religiously relitive relative remeber remember remebered remembered remembrence remembrance renewel renewal
        repatition repetition repersentative representative repetative repetitive reponse response reponsible responsible
        represenative representative represenatives representatives representitive representative representitives representatives
        represntative representative resistence resistance resistent resistant responsability responsibility responsable
        responsible responsibilty responsibility responsiblity responsibility restaraunt restaurant restaraunteur restaurateur
        restaraunts restaurants restuarant restaurant resturant restaurant resturants restaurants reveiw review revelant
        relevant rhythem rhythm ridiculus ridiculous rythm rhythm sacrafice sacrifice sacreligious sacrilegious sacrifical
        sacrificial salery salary sandwhich sandwich sargeant sergeant satelite satellite satelites satellites sattelite
        satellite scandel scandal scandelous scandalous scedule schedule schedual schedule scheduel schedule seargent sergeant
        secertary secretary secratary secretary secretay secretary secretery secretary secuirty security securty security
        seige siege sentance sentence sentanced sentenced sentances sentences seperate separate seperated separated seperately
        separately seperates separates seperating separating seperation separation seperatism separatism seperatist separatist
        seperatists separatists sergent sergeant serveral several severly severely shoudl should shouldnt shouldn't sieze
        seize siezed seized siezure seizure similarily similarly similarites similarities similiar similar sincerly sincerely
        sobriaty sobriety soilders soldiers soldeir soldier soliders soldiers sophmore sophomore sophmores sophomores
        sovereignity sovereignty soveriegn sovereign soverign sovereign soverignty sovereignty spokemen spokesmen spokeperson
        spokesperson spokesperon spokesperson spokewoman spokeswoman sponser sponsor sponsered sponsored spontanous spontaneous
        stategy strategy statemement statement statment statement statments statements stength strength stetement statement
        stragegy strategy stragety strategy strenght strength strenghten strengthen strenghtened strengthened strenous
        strenuous stubborness stubbornness subpena subpoena subpeona subpoena subpeonaed subpoenaed subpoened subpoenaed
        substancial substantial substantialy substantially succeded succeeded succesful successful succesfully successfully
        succesion succession succesor successor successfull successful successfuly successfully suceed succeed suceeded
        succeeded sucess success sucesses successes sucessful successful sucessfully successfully sucurity security sufficent
        sufficient sufficently sufficiently suggestable suggestible supercede supersede superceded superseded supercedes
        supersedes superceding superseding superintendant superintendent suposed supposed suposedly supposedly supress suppress
        supressed suppressed supression suppression suprise surprise suprised surprised suprises surprises suprising
        surprising suprisingly surprisingly surounded surrounded surounding surrounding surpise surprise surprize surprise
        surrended surrendered surveilance surveillance survelliance surveillance surviellance surveillance survivers survivors
        suseptible susceptible suspecion suspicion suspence suspense suspicous suspicious suspision suspicion swiming swimming
        symtom symptom symtoms symptoms synonomous synonymous systematicly systematically sytem system tarrif tariff tarriff
        tariff tarriffs tariffs tarrifs tariffs technicaly technically technolgy technology tecnology technology temparature
        temperature temperatue temperature temperment temperament tempermental temperamental temperture temperature
        temporarilly temporarily temporarly temporarily tendancies tendencies tendancy tendency terorism terrorism terorist
        terrorist terroist terrorist terrorits terrorist testimoney testimony theif thief theives thieves themselfs themselves
        themselve themselves therfore therefore theyre they're thier their thorougly thoroughly thoughout throughout
        thourough thorough threatend threatened threshhold threshold thretened threatened tobbaco tobacco togehter together
        togther together tommorow tomorrow tommorrow tomorrow tomorow tomorrow tounge tongue tradegy tragedy tradgedy tragedy
        traditionaly traditionally trafficed trafficked trafficing trafficking tranlator translator transfered transferred
        transfering transferring transistion transition transpotation transportation tremendious tremendous triumphent
        triumphant truely truly tryed tried twelth twelfth tyrany tyranny ulitmately ultimately ultimatly ultimately
        unamimous unanimous unaminous unanimous unanimus unanimous unanymous unanimous unbeleivable unbelievable
        unconstituional unconstitutional undoubtably undoubtedly unecessarily unnecessarily unecessary unnecessary unemploymnet
        unemployment unforseen unforeseen unfortunatley unfortunately unfortunatly unfortunately unfortuntely unfortunately
        univeristy university universtiy university unneccessary unnecessary unprecendented unprecedented unprecented
        unprecedented unprecidented unprecedented unpredictible unpredictable unsuccesful unsuccessful unsucessful unsuccessful
        untill until usally usually usefull useful usualy usually vaccinatation vaccination vaccum vacuum vacinated vaccinated
        vacination vaccination vegatarian vegetarian vegtables vegetables vehical vehicle vehicals vehicles veiw view veiws
        views verison version vetern veteran veternarian veterinarian veterns veterans vetran veteran vetrans veterans vicitm
        victim vicitms victims victum victim victums victims vigilence vigilance villian villain villians villains violance
        violence violentce violence visable visible volcanoe volcano voluntarilly voluntarily volunter volunteer voluntered
        volunteered vulnerabe vulnerable vulnerible vulnerable vunerable vulnerable warrent warrant warrents warrants wasnt
        wasn't weapens weapons weaponary weaponry wellcome welcome werent weren't wich which wierd weird wiht with wirter
        writer withdraval withdrawal withdrawel withdrawal withdrawl withdrawal withdrawls withdrawals witheld withheld
        withold withhold witholding withholding witnesess witnesses wittness witness wittnesses witnesses worht worth wouldbe
        would-be wouldnt wouldn't writen written writting writing yeild yield yeilded yielded yeilds yields youre you're
        """
}
