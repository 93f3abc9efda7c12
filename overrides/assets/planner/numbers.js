/** Numbers as people type them, in Western and in Arabic digits. */

const ARABIC_ZEROS = [0x0660, 0x06f0]; // ٠ and ۰
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
export const SPACES = /[\s\u00a0\u202f\u2009]+/g;

/**
 * Western digits for Arabic ones; every other character stays.
 * @param {string} text
 */
export function westernDigits(text) {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ARABIC_ZEROS.find((first) => code >= first && code < first + 10) ?? 0;
    return String(code - zero);
  });
}

/**
 * The number that was meant, or null where two readings are possible (`1,5`) or none is.
 * A comma counts only between groups of three digits, where it separates thousands.
 * @param {string} typed
 * @param {{share?: boolean}} [options] `share`: the answer is a share of 1, and `3%` means 0.03.
 * @returns {number | null}
 */
export function numberOf(typed, { share = false } = {}) {
  let text = westernDigits(typed).replace(INVISIBLE, "").trim().replace(/\u2212/g, "-").replace(/٫/g, ".");
  let scale = 1;
  if (share && /[%٪]$/.test(text)) {
    text = text.slice(0, -1).trim();
    scale = 100;
  }
  const parts = /^(-?)([\d,،٬'’\s\u00a0\u202f\u2009]*\d)?(\.\d+)?$/.exec(text);
  if (!parts || (!parts[2] && !parts[3])) return null;
  const whole = groupless(parts[2] ?? "0");
  if (whole === null) return null;
  const digits = whole + (parts[3] ?? "");
  // Beyond 15 significant digits a JavaScript number would silently differ from what was typed.
  if (digits.replace(/^[0.]+/, "").replace(".", "").length > 15) return null;
  const value = Number(parts[1] + digits);
  return scale === 1 ? value : Number((value / scale).toPrecision(15));
}

/** A word as it is compared: without case, points, brackets, and the marks and letters that Arabic writes in two ways. @param {string} word */
export const plainWord = (word) => word.toLowerCase().replace(INVISIBLE, "").replace(/[.()\u064b-\u0652]/g, "").replace(/[أإآ]/g, "ا").replace(/ة/g, "ه");

/**
 * The same where words of the number's own unit may stand before or after it: `60 JOD`, «5 ساعات». Any other word leaves
 * two readings («50 ألف», `60 USD` among dinars).
 * @param {string} typed @param {Set<string>} unit plain words @param {{share?: boolean}} [options]
 */
export function numberWith(typed, unit, options) {
  const plain = numberOf(typed, options);
  if (plain !== null) return plain;
  const parts = /^([^\d]*)(\d(?:.*\d)?)([^\d]*)$/s.exec(westernDigits(typed).replace(INVISIBLE, "").trim());
  if (!parts) return null;
  const words = `${parts[1]} ${parts[3]}`.split(SPACES).filter(Boolean).map(plainWord);
  return words.length && words.every((word) => unit.has(word)) ? numberOf(parts[2] ?? "", options) : null;
}

/**
 * The digits without the marks between thousands, or null where these do not stand every three digits.
 * @param {string} text
 */
function groupless(text) {
  if (/^\d+$/.test(text)) return text;
  const grouped = /^[1-9]\d{0,2}(?:([,،٬'’]|[\s\u00a0\u202f\u2009]+)\d{3})(?:\1\d{3})*$/.test(text);
  return grouped ? text.replace(/\D/g, "") : null;
}
