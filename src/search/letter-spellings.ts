/**
 * Letters for which people type others of the same script, in groups; the first is the one compared. For text in the form
 * NFKD and lower case, without points. What only looks alike stands in `domain/lookalike-scripts.ts`.
 */
export const LETTER_SPELLINGS = [
  // Latin and Cyrillic letters that not every keyboard has; Greek at the end of a word
  'eəɛ oɔ bɓ dɗ kƙ hħ tŧ nŋ σς гґғ кқҡҝ нңҥ уүұ оөҩ аә хһҳ чҷҹ',
  // Arabic, Persian, Kurdish, Urdu, Pashto
  'اٱٲٳٵ یىيېێۍۑےؠ کكڪ گګڰ هةەھہۃۂۀ وۆ رڕ لڵ نں فڤ',
  // Assamese, Tamil, Burmese, Khmer, Tibetan, Thai
  'রৰ ஶஸ ளௗ ဉဥ ឱឲ អឣ རཪ าๅ',
  // Chinese characters in Japanese names, which not every keyboard has
  '高髙 崎﨑嵜 吉𠮷 濱濵 辺邊邉 徳德 瀬瀨',
  // Mongolian, where writing does not show the difference
  'ᠠᠡ ᠣᠤᠥᠦ ᠬᠭ ᠲᠳ ᠵᠶ',
  // Amharic letters of one sound
  'ሀሐኀ ሁሑኁ ሂሒኂ ሃሓኃ ሄሔኄ ህሕኅ ሆሖኆ ሰሠ ሱሡ ሲሢ ሳሣ ሴሤ ስሥ ሶሦ አዐ ኡዑ ኢዒ ኣዓ ኤዔ እዕ ኦዖ ጸፀ ጹፁ ጺፂ ጻፃ ጼፄ ጽፅ ጾፆ',
];

/** Letters and what they are compared as, where either is several. */
export const SEQUENCE_SPELLINGS = 'เเ=แ ເເ=ແ ្ត=្ដ ឤ=អា ဩ=သြ ဪ=သြော် ৎ=ত্ ൌ=ൗ װ=וו ױ=וי ײ=יי';
