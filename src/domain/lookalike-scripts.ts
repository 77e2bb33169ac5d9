/**
 * Letters and signs of one script that look the same or nearly, in groups; the first stands for all. From Unicode's
 * confusables.txt (UTS #39, version 17) what living scripts have without accents, and shapes that readers of the script
 * mistake though the file does not list them (りリ, ソン, 未末, the letters that traditional Mongolian writes alike).
 */
export const ALIKE_IN_SCRIPTS = [
  // Hebrew, Arabic
  'וןا١۱ י׳ סهھہە٥۵ تٺ ةۃ فڧ كکڪ ىيٮںیےؠ ٔٴ ٠۰ ٢۲ ٣۳ ٤۴ ٦۶ ٧۷ ٨۸ ٩۹ ٯڡ ٻې',
  // Bengali, Tamil, Telugu and Kannada, Malayalam, Sinhala
  'রৰ ஈரா ஜஐ னை ளௗ ஶஸ க௧ உ௨ ச௪ எ௭ அ௮ ய௰ ஷ௸',
  'అಅ ఆಆ ఇಇ ఐಐ ఒಒ గಗ జಜ ఝಝ ఞಞ టಟ ణಣ దದ నನ యಯ రರ ఱಱ లಲ ళಳ ిಿ ుು ృೃ ంಂ',
  'ംഠ൦ രറ ിീ ുൂൃ ഞൡ එඵ ඔඹ ඛබ චව භහ',
  // Thai, Lao, Khmer, Burmese, Tibetan
  'ขฃ คดต ฆม ชซ ฎฏ ฑท ภฦ าๅ ដត អឣ ឱឲ ဝ၀ ရ၇ ငၚ ဉဥ ၁ၥ རཪ',
  // Mongolian, Javanese
  'ᠠᠡ ᠣᠤᠥᠦ ᠬᠭ ᠲᠳ ᠵᠶ ꦝꦣ',
  // Kana with each other and with Chinese characters
  'ーㄧ一─━ へヘ りリ あぁ いぃ うぅ えぇ おぉ かゕ けゖ つっ やゃ ゆゅ よょ わゎ',
  'アァ イィ亻 ウゥ エェ工 オォ才 カヵ力 ケヶ シツッ ンソ タ夕 チ千 ト卜 ニ二 ヌ又 ノ丿 ハ八 ミ三 メ乂 ヤャ ユュ ヨョ ロ口囗 ワヮ ㄦ儿',
  // Chinese characters
  '土士 日曰 未末 己已巳 人入 戊戌戍 値值 併倂 啓啟 塡填 媯嬀 戶戸 晚晩 柿杮 研硏 絕絶 虁蘷 讆讏 郎郞 鎭鎮 隷隸 黑黒',
];

/** Vowels of Indian scripts before an equals sign, and the signs that look the same (Unicode's DoNotEmit.txt). */
export const VOWEL_LETTERS = [
  'ऄ=अॆ आ=अा ई=र्इ ऊ=उु ऍ=एॅ ऎ=एॆ ऐ=एे ऑ=अाॅ ऒ=अाॆ ओ=अाे औ=अाै ॉ=ाॅ ॊ=ाॆ ो=ाे ौ=ाै ॲ=अॅ',
  'আ=অা ৠ=ঋৃ ਆ=ਅਾ ਇ=ੲਿ ਈ=ੲੀ ਉ=ੳੁ ਊ=ੳੂ ਏ=ੲੇ ਐ=ਅੈ ਓ=ੳੋ ਔ=ਅੌ',
  'આ=અા ઍ=અૅ એ=અે ઐ=અૈ ઑ=અાૅ ઓ=અાે ઔ=અાૈ ૉ=ાૅ ો=ાે ૌ=ાૈ ଆ=ଅା ଐ=ଏୗ ଔ=ଓୗ',
  'ஆ=அூ ఓ=ఒౕ ఔ=ఒౌ ౠ=ఋా ಊ=ಉಾ ಔ=ಒೌ ೠ=ಋಾ ഈ=ഇൗ ഊ=ഉൗ ഐ=എെ ഓ=ഒാ ഔ=ഒൗ',
  'ආ=අා ඇ=අැ ඈ=අෑ ඌ=උෟ ඐ=ඏෟ ඒ=එ් ඓ=එෙ ඖ=ඔෟ',
];

/** Other letters that look like several, before an equals sign; from confusables.txt and what people see as the same. */
export const SPELLED_OUT = [
  ...VOWEL_LETTERS,
  'װ=וו ױ=וי ײ=יי ث=ىۛ پ=ىۛ ڽ=ىۛ ش=سۛ ژ=رۛ ڈ=دؕ ڑ=رؕ ٹ=ىؕ ڻ=ىؕ ٲ=أ ٳ=إ ځ=حٔ څ=حۛ ڎ=دۛ ڤ=ٯۛ ڨ=ٯۛ ڭ=كۛ ۋ=وۛ ۈ=وٰ',
  'ৎ=ত্ ஊ=உள మ=వు హ=వా ూ=ుా ౄ=ృా ಓ=ఒౕ ഌ=നു ങ=നു ൈ=െെ ൺ=ണ് ൻ=ന് ർ=ര് ൽ=ല് ൾ=ള് ඍ=සෘ',
  'แ=เเ ແ=ເເ ឤ=អា ဩ=သြ ဪ=သြော် ༀ=ཨོཾ ཻ=ེེ ཽ=ོོ ы=ьі ゛=\u3099 ゜=\u309a',
];
