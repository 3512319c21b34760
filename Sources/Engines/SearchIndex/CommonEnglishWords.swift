extension SearchLanguage {
  /// Words of everyday English, and of what it has for people, their families, health and work, each of at least
  /// four letters.
  ///
  /// Other forms of a word are found by the same: `died` is here as `died`, and `schools` as `school`.
  static let commonEnglishWords: [String] = """
    abandon ability able about above abroad absence absent absolute abuse accept access accident accommodate \
    accompany account accurate accuse ache achieve acid acknowledge across action active actor actual adapt addict \
    address adequate adjust admire admission admit adopt adult advance advantage adventure advert advice advise \
    affair affect afford afraid after afternoon again against aged agency agenda agent aggressive agree agreement \
    ahead aide airport alarm album alcohol alert alike alive allegation allergy alley allow almost alone along \
    aloud already also alter although always amaze ambition ambulance among amount anger angle angry animal ankle \
    anniversary announce annoy annual another answer anxiety anxious anybody anyone anything anyway anywhere apart \
    apartment apologise apology appeal appear apple apply appoint appointment appreciate approach approve april \
    area argue argument arise armed army around arrange arrest arrive arrow article artist ashamed asia aside \
    asleep aspect assault assess assessment assist assistant associate assume assure asylum athlete atmosphere \
    attach attack attempt attend attention attic attitude attract audience audit august aunt author authority \
    autism autumn available average avoid awake award aware away awful awkward babies baby back background bacon \
    badly bake balance ball band bank bare barely bargain bark barn barrier base basic basis basket bath bathroom \
    battery battle beach bean bear beard beast beat beaten beautiful beauty became because become bedroom bedtime \
    beef been beer before began begin beginning begun behalf behave behaviour behind belief believe bell belong \
    below belt bench bend beneath benefit beside best better between beyond bible bicycle bike bill billion bind \
    bird birth birthday biscuit bite bitter black blade blame blank blanket bleed blend bless blind block blood \
    blow blue board boat bodies body boil bold bomb bond bone bonus book boot border bored born borrow boss both \
    bother bottle bottom bought bowl boxes boyfriend brain brake branch brave bread break breakdown breakfast breast \
    breath breathe breed brick bride bridge brief bright bring broad broadcast broke broken brother brought brown \
    bruise brush bucket budget build built bull bullet bully burden burn burst bury business busy butcher butter \
    button buyer cabin cabinet cable cake calculate calendar call calm came camera camp campaign cancel cancer \
    candidate candle cannot capable capacity capital captain caption capture carbon card cardiff care career careful \
    careless carer cargo carpet carried carry cart carve case cash cast castle casual catch category cathedral \
    catholic cattle caught cause caution cave cease ceiling celebrate cell cemetery census cent central centre \
    century ceremony certain certificate chain chair chairman challenge chamber chance change channel chapel chapter \
    character charge charity charm chart chase chat cheap cheat check cheek cheer cheese chemical chemist chest \
    chicken chief childhood chill chin chip chocolate choice choose chose chosen christian christmas chronic church \
    cigarette cinema circle circuit circumstance cite citizen city civil claim class classroom clay clean clear \
    clerk clever click client climate climb clinic clinical clock close cloth clothes cloud club clue coach coal \
    coast coat code coffee coin cold collapse collar colleague collect college colour column combine come comfort \
    comic command comment commerce commission commit committee common communicate community company compare compete \
    complain complaint complete complex complicate comply compose computer conceal concede conceive concentrate \
    concept concern concert conclude concrete condition conduct conference confess confidence confident confidential \
    confine confirm conflict confuse connect conscious consent consequence conservative consider consist constant \
    constitute construct consult consume contact contain contempt content contest context continue contract contrast \
    contribute control convenient conversation convert convey convict convince cook cool cope copper copy core corn \
    corner coronary coroner corporate correct correspond corridor cost cottage cotton cough council counsel count \
    counter country countryside county couple courage course court courtesy cousin cover crack craft crash crazy \
    cream create credit creep crew cried crime criminal crisis critical criticise crop cross crowd crown crucial \
    cruel cruelty crush culture cupboard cure curious current curriculum curtain curve custody custom customer cycle \
    daily dairy damage damp dance danger dangerous dare dark data date daughter dawn dead deadline deaf deal \
    dealt dear death debate debt decade decay december decent decide decision deck declare decline decrease deed \
    deep deer defeat defect defence defend deficit define definite degree delay delegate delete deliberate delicate \
    delight deliver demand dementia democracy demonstrate denial dense dentist deny depart department depend deposit \
    depress depression deprive depth deputy derive describe desert deserve design desire desk despair desperate \
    despite destroy detail detain detect determine develop development device devil devote diabetes diagnose \
    diagnosis dialogue diamond diary dictate died diet differ different difficult difficulty digital dignity dinner \
    direct direction director dirt dirty disability disable disabled disagree disappear disappoint disaster \
    discharge discipline disclose discount discover discuss disease disgust dish dismiss disorder display dispute \
    distance distant distinct distress distribute district disturb diverse divide divorce doctor document does doing \
    dollar domestic donate done door double doubt down dozen draft drag drain drama dramatic draw drawer dream dress \
    drew drink drive driven driver drop drought drove drown drug drunk during dust duty dwell dying each eager early \
    earn earth ease easily east easter eastern easy eaten economy edge edit edition editor educate education effect \
    effective efficient effort eight eighteen eighty either elbow elder elderly elect election electric element \
    elephant elevate eleven eligible else elsewhere email embarrass embrace emerge emergency emotion emotional \
    emphasis employ employee employer empty enable encounter encourage ended endless enemy energy enforce engage \
    engine engineer england english enhance enjoy enormous enough enquiry ensure enter enterprise entertain entire \
    entitle entrance entry envelope environment epilepsy equal equip error escape especially essay essential \
    establish estate estimate ethical ethnic europe european evaluate even evening event eventual ever every \
    everybody everyday everyone everything everywhere evidence evil exact exam examine example exceed excellent \
    except exchange excite exclude excuse execute exercise exhaust exhibit exist exit expand expect expense \
    expensive experience experiment expert explain explode exploit explore export expose express extend extent \
    external extra extreme eyes fabric face facility fact factor factory fade fail failure faint fair fairly faith \
    fall fallen false fame familiar family famous fancy farm farmer fashion fast fatal fate father fatigue fault \
    favour favourite fear feast feature february federal feed feedback feel feeling feet fell fellow felt female \
    fence festival fetch fever fewer fibre fiction field fierce fifteen fifth fifty fight figure file fill film \
    filter final finance financial find fine finger finish fire firm first fish fist fitness five flag flame flash \
    flat flavour flee fleet flesh flew flight float flood floor flour flow flower flown fluid focus fold folk follow \
    food fool foot football force forehead foreign forest forever forget forgive forgot fork form formal former \
    formula forth fortune forty forum forward foster fought found foundation four fourteen fourth fracture fragile \
    frame framework fraud free freedom freeze frequent fresh friday friend friendly friendship frighten front frost \
    frozen fruit fuel fulfil full function fund funeral funny furniture further future gain gallery gamble game gang \
    garage garden gate gather gave gaze gear gender general generate generation generous gentle gentleman genuine \
    gesture ghost giant gift girl girlfriend give given glad glance glass global glove goal goes gold golden golf \
    gone good goodbye goods gossip govern government governor grab grace grade gradual graduate grain grammar grand \
    grandchild grandfather grandmother grandparent grant graph grass grateful grave great green greet grew grey \
    grief grieve grip ground group grow grown growth guarantee guard guardian guess guest guide guideline guilt \
    guilty guitar habit hair half hall halt hammer hand handle hang happen happy harbour hard hardly hardship harm \
    harmful harsh hate head headache headteacher heal health healthy heap hear heard heart heat heaven heavy hectic \
    heel height held hell hello helmet help helpful helpless hence herb here hero heroin herself hesitate hide high \
    highlight hill himself hint hire history hobby hold hole holiday hollow holy home homeless homework honest \
    honour hook hope hopeless horizon horrible horror horse hospice hospital host hostel hostile hotel hour house \
    household housing however huge human humour hundred hung hunger hungry hunt hurry hurt husband hygiene idea \
    ideal identify identity idle ignore illegal illness image imagine immediate immigrant immune impact implement \
    imply import important impose impossible impress improve inch incident include income increase indeed \
    independent index indicate individual industry infant infect infection influence inform informal information \
    initial injure injury inner innocent input inquest inquiry insane insect insert inside insight insist inspect \
    inspector inspire install instance instant instead institute instruct instrument insult insurance intend intense \
    intent interest internal international internet interpret interpreter interrupt interval intervene interview \
    introduce invade invent invest investigate invite involve iron island isolate issue item itself jacket jail \
    january jealous jeans jewel join joint joke journal journalist journey judge judgement juice july jump june \
    junior jury just justice justify keen keep kept kettle kick kidney kill kind kindness king kingdom kiss kitchen \
    knee knew knife knit knock know knowledge known label labour lack ladder lady laid lake lamp land landlord \
    language large last late later latter laugh launch laundry lawn lawyer layer lazy lead leader leaf leaflet leak \
    lean leap learn least leather leave lecture left legal legend leisure lend length lesson letter level liable \
    liberal liberty library licence license life lifetime lift light like likely limb limit line link lion list \
    listen literature little live liver living load loan local locate lock logic london lone lonely long look loose \
    lord lorry lose loss lost loud lounge love lovely lower loyal luck lucky lunch lung luxury machine magazine \
    magic magistrate mail main mainly maintain major make male manage manager manner manual manufacture many march \
    margin mark market marriage married marry mask mass massive master match mate material maternity maths matter \
    mature maximum maybe mayor meal mean meaning means meant meanwhile measure meat medal media medical medication \
    medicine medium meet meeting member memory mental mention menu mercy mere merit mess message metal method middle \
    midnight midwife might migrant mild mile military milk mill million mind mine minimum minister minor minority \
    minute mirror miscarriage miserable misery miss missing mission mistake mixed mixture mobile mode model moderate \
    modern modest moment monday money monitor month mood moon moral more moreover morning mortgage most mother \
    motion motive motor mount mountain mouse mouth move movement much multiple murder muscle museum music muslim \
    mutual myself mystery nail naked name narrow nasty nation national native nature naughty navy near nearby nearly \
    neat necessary neck need needle negative neglect negotiate neighbour neither nephew nerve nervous nest network \
    neutral never nevertheless newborn news newspaper next nice niece night nightmare nine nineteen ninety nobody \
    noise none noon normal north northern nose note nothing notice notion novel november nowhere number numerous \
    nurse nursery nursing obese obey object oblige observe obtain obvious occasion occupy occur ocean october \
    offence offend offender offer office officer official often okay older once ongoing online only onto open \
    operate opinion opponent opportunity oppose opposite option oral orange order ordinary organ organisation \
    organise origin original other otherwise ought ourselves outcome outdoor outer output outside outstanding oven \
    over overall overcome overdose owner oxygen pace pack package paid pain painful paint pair palace pale palm \
    panel panic paper paragraph parallel parcel pardon parent parental park parliament part partial participate \
    particular partner partnership party pass passage passenger passion passive passport past path patience patient \
    pattern pause payment peace peak peer penalty pencil penny pension pepper perceive percent perfect perform \
    perhaps period permanent permission permit person personal personality perspective persuade phase phone \
    photograph phrase physical physician piano pick picture piece pigeon pile pill pilot pink pipe pitch pity place \
    plain plan plane planet plant plastic plate platform play player playground pleasant please pleasure plenty plot \
    plus pneumonia pocket poem poet point poison police policy polite political politics pool poor pope popular \
    population port portion portrait position positive possess possible post postpone potato potential pound pour \
    poverty powder power powerful practical practice practise praise pray prayer precise predict prefer pregnancy \
    pregnant prejudice premature prepare prescribe prescription presence present preserve president press pressure \
    pretend pretty prevent previous price pride priest primary prime prince princess principal principle print prior \
    priority prison prisoner privacy private privilege prize probable problem procedure proceed process produce \
    product profession professional professor profile profit programme progress prohibit project prolong prominent \
    promise promote prompt proof proper property proportion propose prosecute prospect protect protection protest \
    proud prove provide province provision psychology public publish pull pulse punch punish pupil purchase pure \
    purple purpose purse pursue push puzzle qualify quality quantity quarrel quarter queen query question queue \
    quick quiet quit quite quote rabbit race racism racist radical radio rail railway rain raise rang range rank \
    rape rapid rare rash rate rather ratio reach react read ready real realise reality really rear reason reasonable \
    reassure recall receipt receive recent reception recognise recommend record recover recovery recruit reduce \
    refer referral reflect reform refuge refugee refuse regard regime region register regret regular regulate \
    rehabilitate reject relate relation relationship relative relax release relevant reliable relief religion \
    religious reluctant rely remain remark remarkable remedy remember remind remote remove rent repair repeat \
    replace reply report represent reputation request require rescue research resent reserve residence resident \
    resign resist resolve resort resource respect respond response responsible rest restaurant restore restrict \
    result resume retain retire retreat return reveal revenge reverse review reward rhythm rice rich ride right ring \
    riot rise risk risky river road roast robbery rock role roll roof room root rope rose rough round route routine \
    royal rubbish rude ruin rule rumour rural rush sack sacred sacrifice sadness safe safeguard safety said sail \
    saint sake salad salary sale salt same sample sanction sand sandwich satisfy saturday sauce save scale scan \
    scandal scared scatter scene schedule scheme school science scientist score scotland scream screen script search \
    season seat second secondary secret secretary section sector secure security seek seem seen seize seldom select \
    self selfish sell send senior sense sensible sensitive sent sentence separate september sequence series serious \
    serve service session settle seven seventeen seventy several severe sexual shade shadow shake shall shame shape \
    share sharp shed sheep sheet shelf shell shelter shift shine ship shirt shock shoe shoot shop shore short shot \
    shout show shower shown shut sibling sick sickness side sight sign signal significant silence silent silly \
    silver similar simple since sincere sing single sink sister site situation sixteen sixty size skill skin skip \
    skirt slap slave sleep slept slice slide slight slip slow small smart smell smile smoke smooth snap snow soap \
    sober social society sock soft soil soldier sole solicitor solid solution solve somebody someone something \
    sometimes somewhat somewhere song soon sore sorry sort soul sound soup source south southern space spare speak \
    special species specific speech speed spell spend spent spirit spiritual split spoke spoken sponsor spoon sport \
    spot spread spring square stable staff stage stain stair stake stand standard star stare start starve state \
    statement station statistic statue status stay steady steal steel steep stem step stepfather stepmother stick \
    stiff still stillborn stock stole stomach stone stood stop storage store storm story straight strain strange \
    stranger strategy stream street strength stress stretch strict strike string strip stroke strong structure \
    struggle stuck student studio study stuff stupid style subject submit subsequent substance succeed success such \
    sudden suffer suffocate sugar suggest suicidal suicide suit suitable summary summer sunday sunlight supper \
    supply support suppose supreme sure surface surgeon surgery surname surprise surrender surround survey survival \
    survive survivor suspect suspend suspicion sustain swear sweat sweep sweet swell swept swim swing switch symbol \
    sympathy symptom syndrome system table tablet tail take taken talent talk tall tape target task taste taught \
    teach teacher team tear tease technical technique technology teenage teenager teeth telephone television tell \
    temper temperature temple temporary tempt tenant tend tender tennis tense tension term terrible terrify terror \
    terrorism test text thank theft theme themselves theory therapist therapy therefore thick thief thin thing think \
    third thirst thirteen thirty thorough though thought thousand thread threat threaten three threw throat through \
    throughout throw thrown thumb thursday thus ticket tidy tight till time tiny tired tissue title tobacco today \
    together toilet told tolerate tomorrow tone tongue tonight tool tooth topic torture total touch tough tour \
    tourist toward tower town toxic trace track trade tradition traffic trafficking tragedy tragic trail train \
    transfer transform translate transport trap trauma travel tray treasure treat treatment treaty tree tremble \
    trend trial tribe trick tried trigger trip triumph troop trouble trousers truck true trust truth tube tuesday \
    tumour tune tunnel turn twelve twenty twice twin twist type typical ugly ultimate unable unaware uncle under \
    undergo underlie understand understood undertake unemployed unexpected unfair unhappy uniform union unique unit \
    unite unity universal universe university unknown unless unlike unlikely until unusual update upon upper upset \
    urban urge urgent used useful useless user usual utter vacant vague valid valley value various vary vast \
    vegetable vehicle venture verbal version very veteran victim victory video view village violence violent virtual \
    virus visible vision visit visitor visual vital vitamin voice volume voluntary volunteer vomit vote vulnerable \
    wage wait wake wales walk wall wander want warm warn warning wash waste watch water wave weak weakness wealth \
    weapon wear weather wedding wednesday week weekend weekly weigh weight welcome welfare well welsh went were west \
    western whatever wheat wheel wheelchair whenever whereas wherever whether while whilst whip whisper white whole \
    wholly wide widow wife wild willing wind window wine wing winner winter wire wisdom wise wish witness woke woman \
    wonder wonderful wood wooden wool word wore work worker workload world worry worse worship worst worth would \
    wound wrap wreck wrist write writer written wrong wrote yard yeah year yellow yesterday young younger yourself \
    youth zero zone
    """.split(separator: " ").map(String.init)
}
