/** Text into the clipboard. */

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there; a page without a secure address, or a visitor who refuses, says no
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
