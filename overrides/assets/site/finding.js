// Finding sections by words, in Arabic and English: how words are folded and stemmed, and what comes first. No page needed.
// @ts-check

/** @typedef {{ at: string, page: string, title: string, text: string, also?: string }} Section */
/** @typedef {{ exact: string[], folded: string[], stems: string[] }} Field */
/** @typedef {{ section: Section, title: Field, also: Field, page: Field, text: Field }} Entry */

const SEPARATOR = /[^\p{L}\p{N}\p{M}ـ%&/']+|(?<=\p{L})['/](?=$|\P{L})|['/](?!\p{L})/u;

/** Words that a question holds and a page needn't. */
const STOP = new Set(
  ("a an and are as at be by can do does for from how i if in is it me my of on or per should that the this to what when where which who why with you your " +
    "ما ماذا من في على الى عن كيف هل هو هي هذا هذه ذلك و او ام مع لماذا متى اين كم اي التي الذي ان لا يا انا لي كل بين لدى عند هناك").split(" "),
);

/** As typed, save what nobody sees: small letters, without tatweel and marks of direction. @param {string} text */
const plain = (text) => text.normalize("NFC").replace(/[ـ\u200e\u200f\u061c\u2066-\u2069]/g, "").toLowerCase();

/** Letters that people write for each other become one: hamza goes or is ء, marks go, ى is ي, ة is ه. @param {string} text */
export const fold = (text) =>
  plain(text)
    .replace(/[ؤئ]/g, "ء")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ٱ/g, "ا")
    .replace(/ء(?![\p{L}])/gu, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** Plurals that Arabic makes inside the word, and words that people write otherwise, folded as below: plural, singular. */
const SAME = new Map(
  ("محاور محور|قنوات قناه|شرائح شريحه|شرايح شريحه|اهداف هدف|وسوم وسم|مقاطع مقطع|قصص قصه|اسءله سوال|اسءله سءال|خطط خطه|مصادر مصدر|مهام مهمه|عملاء عميل|عملا عميل|زباءن عميل|زبون عميل|زباين عميل|" +
    "صور صوره|ارقام رقم|نسب نسبه|تكاليف تكلفه|كلفه تكلفه|اسعار سعر|اعمار عمر|اسر اسره|عاءلات اسره|عاءله اسره|عايله اسره|جماهير جمهور|مراحل مرحله|تجارب تجربه|قواعد قاعده|اسابيع اسبوع|" +
    "مواسم موسم|اخطاء خطا|اخطا خطا|متاجر متجر|محل متجر|محلات متجر|ابحاث بحث|بحوث بحث|دراسات دراسه|اشكال شكل|شاءعه شايعه|شاءعات شايعه|اشاعه شايعه|اشاعات شايعه|نماذج نموذج|نساء امراه|نسا امراه|" +
    "رجال رجل|شباب شاب|مواطنون مواطن|منافسون منافس|ردود رد|ساعات ساعه|مناسبات مناسبه|اعياد عيد|فءات فءه|فيديوهات فيديو|بلدان بلد|دول دوله|جهات جهه|حسابات حساب|خطوات خطوه|فصول فصل|" +
    "انستقرام انستغرام|انستجرام انستغرام|انستا انستغرام|انستاغرام انستغرام|سنابشات سناب|تيكتوك تيك|لينكدان لينكد|لنكدان لينكد|فيس فيسبوك|يوتوب يوتيوب|insta instagram|ig instagram|" +
    "people person|children child|women woman|men man|criteria criterion|media medium|followers follower").split("|").map((pair) => /** @type {[string, string]} */ (pair.split(" ").map((word) => fold(word)))),
);

/** The singular that a folded word is known by, or the word. @param {string} word */
const same = (word) => SAME.get(word) ?? word;

/** What is left of a folded word without what its language puts before and after it. @param {string} word */
export function stem(word) {
  if (/[a-z]/.test(word)) return english(word);
  const bare = same(same(word).replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/u, ""));
  return same(bare.replace(/(?<=.{3})(?:ات|ون|ين|ان|ها|هم|نا|كم|ه)$/u, "")).replace(/(?<=.{3})ه$/u, "");
}

/** @param {string} word */
function english(word) {
  let left = word.replace(/'s?$/, "").replace(/is(?=(?:e|es|ed|ing|ation|ations)$)/, "iz");
  if (/[^s]ies$/.test(left) && left.length > 4) left = left.replace(/ies$/, "y");
  else if (/(?:s|x|ch|sh)es$/.test(left)) left = left.replace(/es$/, "");
  else if (/[^su]s$/.test(left) && left.length > 3) left = left.slice(0, -1);
  left = left.replace(/(?<=.{4})(?:ing|ed)$/, "");
  return SAME.get(left) ?? left.replace(/(?<=.{3})e$/, "");
}

/** The words of a text, folded words and stems in the same places. @param {string} text @returns {Field} */
function field(text) {
  const exact = plain(text).split(SEPARATOR).filter(Boolean);
  const folded = exact.map(fold);
  return { exact, folded, stems: folded.map(stem) };
}

/** Makes sections ready to be searched. @param {Section[]} sections @returns {Entry[]} */
export const prepare = (sections) =>
  sections.map((section) => ({
    section,
    title: field(section.title),
    also: field(section.also ?? ""),
    page: field(section.page),
    text: field(section.text),
  }));

/**
 * How well a field answers one word: as written, as folded, by its beginning, by its stem.
 * @param {Field} words @param {string} exact @param {string} folded @param {string} stemmed
 */
function match(words, exact, folded, stemmed) {
  if (words.exact.includes(exact)) return 8;
  if (words.folded.includes(folded)) return 7;
  if (words.stems.includes(stemmed)) return 5;
  return folded.length > 2 && words.folded.some((word) => word.startsWith(folded)) ? 3 : 0;
}

/** How often a stem stands in a text; many times say more than once, but less and less. @param {Field} words @param {string} stemmed */
const often = (words, stemmed) => Math.log2(1 + words.stems.filter((word) => word === stemmed).length);

/** The words of a query that count: not those of every question, unless there are no others. @param {string} asked */
export function wanted(asked) {
  const { exact, folded, stems } = field(asked);
  const all = exact.map((word, place) => ({ exact: word, folded: folded[place] ?? word, stem: stems[place] ?? word }));
  const telling = all.filter((word) => !STOP.has(word.folded));
  return telling.length ? telling : all;
}

/** A page's opening says what the page is about; how the planner computes is asked for least. @param {string} at */
function weight(at) {
  if (/(?:method|examples)\//.test(at)) return 0.6;
  if (at.endsWith("#plan")) return 0.6;
  if (at === "" || at === "en/") return 0.9;
  return at.includes("#") ? 1 : 1.25;
}

/**
 * The sections that hold every word, best first; where none holds all, those that hold most.
 * @param {Entry[]} entries @param {string} asked @returns {Section[]}
 */
export function find(entries, asked) {
  const words = wanted(asked);
  if (!words.length) return [];
  const phrase = ` ${words.map((word) => word.stem).join(" ")} `;
  const found = entries.map((entry, place) => {
    let score = 0;
    let held = 0;
    for (const word of words) {
      const inTitle = match(entry.title, word.exact, word.folded, word.stem);
      const inAlso = match(entry.also, word.exact, word.folded, word.stem);
      const inPage = match(entry.page, word.exact, word.folded, word.stem);
      const inText = match(entry.text, word.exact, word.folded, word.stem);
      if (inTitle || inAlso || inText || inPage) held += 1;
      score += 6 * Math.max(inTitle, 0.9 * inAlso) + 1.5 * inPage + inText + 2 * often(entry.text, word.stem);
    }
    // A title that says the query and little else is what was meant.
    const title = ` ${entry.title.stems.join(" ")} `;
    if (title.includes(phrase)) score += title === phrase ? 80 : 20 + 30 * (words.length / entry.title.stems.length);
    return { section: entry.section, score: score * weight(entry.section.at), held, place };
  });
  const most = Math.max(...found.map(({ held }) => held));
  if (!most) return [];
  return found
    .filter(({ held }) => held === most)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ section }) => section);
}

/** Whether a word of a text is one that was asked for. @param {string} word @param {ReturnType<typeof wanted>} words */
export const answers = (word, words) => {
  const { folded, stems } = field(word);
  return words.some((one) => stems.includes(one.stem) || (one.folded.length > 2 && folded.some((part) => part.startsWith(one.folded))));
};
