// Owns which English words are common, the commonest first: sentences are not looked at for them. Runs at build time,
// never in a page.

/** About the thousand commonest words of general English, in bands rather than in exact order. */
const BANDS: readonly string[] = [
  `the of and to a in is it that for was on are as with his they i at be this have from or one had by but not what all
  were we when your can said there an which do if will each about how up out them then she many some so these would
  other into has more her two like him see time could no make than first been its who now people my made over did down
  only way find use may water long little very after just where most know our you their me he us`,
  `get through back much before go good new write used man too any day same right look think also around another came
  come work three word must because does part even place well such here take why things help put years different away
  again off went old number great tell men say small every found still between name should home big give air line set
  own under read last never left end along while might next sound below saw something thought both few those always
  show large often together asked house world going want school important until form food keep children feet land side
  without boy once animals life enough took sometimes four head above kind began almost live page got need far hand
  high year mother light country father let night following being study second soon times since white days ever paper
  hard near sentence better best across during today however sure means knew try told young whole hear example heard
  several change answer room against top turned learn point play toward five using himself usually money seen car
  morning really am going cannot let lot week weeks month months yet able case cases group per within later due says`,
  `body long upon family song door product black short class wind question happen complete ship area half rock order
  fire problem piece told pass king space low fact inch street course stay wheel full force blue object decide surface
  deep moon island foot system busy test record boat common gold possible plane stead dry wonder laugh thousand ran
  check game shape miss brought heat snow tire bring yes distant fill east paint language among power move run start
  city earth story eyes eye turn real open close seem early felt feel hold step free minute strong special mind behind
  clear produce nothing stood main base town fine certain fly fall lead cry dark machine note wait plan figure star box
  field rest correct pound done drive contain front teach final gave green quick develop ocean warm person south north
  west walk walking begin grow draw voice cold pull stop girl list late cut cover picture boy talk bird leave add tree
  hot love care bed job job call called calls calling cause caused causes cost costs data date die died does doing
  effect effects else everyone everything face far fast feeling few finally give given gives giving gone had happened
  happy hit hope hour hours idea important include included including information inside interest issue issues itself
  keeping kept kid kids knows large largest lay leading least less level levels life likely lines living local looked
  looking looks lost lower makes making matter maybe mean meaning member members middle moment most moved movement
  moving news nice number numbers offer office often oh ok older others outside paid parents park parts party past pay
  period personal play played playing please points police poor position post present pressure price pretty probably
  problems process program provide public put quite rate rather reach ready reason reasons received recent red related
  remember report reported required research result results return right risk role rule rules safe sale same sat save
  saying season section see seeing self send sense sent series serious served service services set sets sex shall share
  she short shot showed shown shows sign similar simple simply single sit site situation six size skin social society
  someone sort sorts source south speak specific stand standing standards standard state started states stated steps
  stopped strength stuff style subject success suddenly suggest summer support suppose sure table taken taking takes
  talking team term terms themselves thing third though three throughout thus total training travel treat tried true
  trying type types understand united university unless upper usual value various view visit waiting war watch ways
  wear went weight woman women wonderful wood words worked worker working works worse worst worth wrong yes yesterday
  young yourself able accept access according account action active activity actually added addition additional age
  ago agree allow allowed already although amount analysis anyone anything apart appear appears approach april article
  articles associated attack attention august author available average avoid based basic became become becomes becoming
  begins behavior believe benefit benefits beyond bit blood book books born break building built business buy cannot
  center central century chance changed changes character choice choose church claim clearly coming comment comments
  committee community companies company compare compared complex computer concern condition conditions consider
  considered contact content continue continued control conversation create created current currently daily daughter
  dead deal death december decided decision defense degree department described description design despite detail
  details determine developed development difference difficult digital direct direction director discover discuss
  discussion disease doctor doctors door drink drug due easily easy eat economic education effective effort eight either
  election end ended energy english enjoy entire environment equipment especially established events event evening
  evidence exactly existing experience experienced expect expected explain eyes failed fear features february federal
  fight film financial finding follow followed follows forced foreign forward friend friends function future gas
  general generally girl goal goals goes gives god government growing growth guess hair hands happens head heads health
  heart heavy held helped helping helps higher history holding holds hospital hundred husband human image images
  impact improve increase increased increasing indeed independent individual individuals industry instead international
  january july june key kill knowledge known language larger law lead learned learning leaves led legal letter limited
  link list listed little loss march mark marked market material media medical meeting mentioned method methods million
  minutes model modern mouth movie music named national natural nature necessary needed needs network nine none normal
  november october opinion opportunity option options organization original parties particular particularly patient
  patients pattern performance perhaps phone physical pick placed plans player players position positive potential
  practice pregnant president prevent previous private pro production products project property protect proved
  provided provides purpose quality questions quickly raise range read reading reality receive recently recommend
  reduce reference region relationship remain remains remove repeat replace respect response responsible
  return review rich rise room royal running safety sea search seemed seems seven sexual september shared short showing
  shut significant sitting slightly slow slowly smaller son soul spend spent spot spring staff stage standing stay
  stock stone stopping store strategy street structure student students subscribe surface system systems tax teacher
  technology television ten tests text thank thanks theory therefore thinking thoughts throw title tomorrow topic
  touch town track trade traditional treatment trouble turning turns twenty twice unit user users version video
  video voice wall wants watching website weather wide wife wind window winter wish won worry wrote written`,
];

const RANKS: ReadonlyMap<string, number> = new Map(
  BANDS.flatMap((band, rank) => band.split(/\s+/).map((word): [string, number] => [word, rank])),
);
/** Longer words count as rare as these. */
const LONG = 20;

/** The word that tells of a wording: its rarest one, of equals the longest. */
export function tellingWord(form: string): string {
  return form.split(' ').reduce((best, word) => (rarityOf(word) > rarityOf(best) ? word : best));
}

/** A band of common words and, within it, a little for each letter. */
export function rarityOf(word: string): number {
  return (RANKS.get(word) ?? BANDS.length) + Math.min(word.length, LONG) / (LONG + 1);
}
